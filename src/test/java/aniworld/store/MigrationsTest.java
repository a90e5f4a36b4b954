package aniworld.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aniworld.SmallDisk;
import aniworld.downloads.DownloadId;
import aniworld.downloads.FailedSource;
import aniworld.downloads.HistoryQuery;
import aniworld.downloads.ItemStatus;
import aniworld.downloads.QueueItem;
import aniworld.downloads.QueueState;
import aniworld.library.Origin;
import aniworld.library.Page;
import aniworld.library.SeriesKey;
import aniworld.problem.Problem;
import aniworld.refresh.Tie;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every schema that was ever released is kept as a file and must open. A new migration adds its
/// number here and its file beside the others; a file that is there never changes.
class MigrationsTest {
    private static final Duration YEAR = Duration.ofDays(365);

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void aDatabaseOfEachSchemaOpensWithWhatItHeld(int version) throws IOException {
        place(version);

        try (Database database = OpenDatabase.in(folder)) {
            var series = new SqlSeriesStore(database);
            var titan = series.find(new SeriesKey("attack-on-titan")).orElseThrow();
            assertThat(titan.series().name()).isEqualTo("Attack on Titan");
            assertThat(titan.episodes()).hasSize(3);
            assertThat(titan.files()).hasSize(1);
            assertThat(series.find(new SeriesKey("titan"))).contains(titan);

            assertThat(series.gone(titan.series().key())).hasSize(version > 1 ? 1 : 0);
            assertThat(new SqlShelfJournal(database).count()).isEqualTo(version > 2 ? 1 : 0);

            var downloads = new SqlDownloadStore(database);
            assertThat(downloads.state()).isEqualTo(QueueState.PAUSED);
            assertThat(downloads.items(new Page(1, 20), Optional.empty()).entries())
                    .extracting(QueueItem::status)
                    .containsExactly(ItemStatus.PENDING, ItemStatus.COMPLETED);
            assertThat(downloads.history(HistoryQuery.ALL, new Page(1, 20)).total()).isEqualTo(1);

            var access = new SqlAccessStore(database);
            assertThat(access.value("example")).contains("kept");
            assertThat(access.revoked()).containsKey("token-1");
            assertThat(access.failures()).hasSize(1);
        }
    }

    @Test
    void theLanguagesOfASeriesStay() throws IOException {
        place(4);

        try (Database database = OpenDatabase.in(folder)) {
            var titan = new SqlSeriesStore(database).find(new SeriesKey("attack-on-titan"));
            assertThat(titan.orElseThrow().series().languages())
                    .containsExactly("German Dub", "en");
        }
    }

    @Test
    void theSourcesThatWereTriedInVainStay() throws IOException {
        place(5);

        try (Database database = OpenDatabase.in(folder)) {
            assertThat(new SqlDownloadStore(database).failedSources(new DownloadId(2)))
                    .extracting(FailedSource::host)
                    .containsExactly("files.example.org");
        }
    }

    @Test
    void pagesOfProvidersAndTheRoundUnderWayStay() throws IOException {
        place(6);

        try (Database database = OpenDatabase.in(folder)) {
            assertThat(
                            new SqlPageStore(database)
                                    .find("mine", URI.create("https://a.example/titan"))
                                    .orElseThrow()
                                    .header("etag"))
                    .contains("\"1\"");
            assertThat(new SqlRoundStore(database, () -> OpenDatabase.NOON).unfinished(YEAR))
                    .contains(Set.of(new SeriesKey("attack-on-titan")));
        }
    }

    @Test
    void whatPeopleHaveTiedStays() throws IOException {
        place(7);

        try (Database database = OpenDatabase.in(folder)) {
            assertThat(new SqlTieStore(database).of(new SeriesKey("titan-at-home"))).isEmpty();
            assertThat(new SqlTieStore(database).of(new SeriesKey("attack-on-titan")))
                    .containsExactly(new Tie(new Origin("other", "77"), "Titan"));
        }
    }

    private void place(int version) throws IOException {
        String name = "/schemas/v" + version + ".db";
        try (InputStream in =
                Objects.requireNonNull(MigrationsTest.class.getResourceAsStream(name))) {
            Files.copy(in, folder.resolve("aniworld.db"));
        }
    }

    @Test
    void theNewestSchemaIsNotCopied() {
        OpenDatabase.in(folder).close();
        OpenDatabase.in(folder).close();

        assertThat(folder.resolve("backups")).doesNotExist();
    }

    @Test
    void aCopyOfTheFileIsKeptBeforeItIsChanged() throws SQLException {
        OpenDatabase.in(folder).close();

        migrateToLater();

        Path copy = folder.resolve("backups").resolve("schema-7_2026-03-01_12-00-00.db");
        assertThat(tables(folder.resolve("aniworld.db"))).contains("later");
        assertThat(tables(copy)).contains("series").doesNotContain("later");
    }

    @Test
    void copiesMadeInOneSecondAreKeptSideBySide() throws IOException {
        OpenDatabase.in(folder).close();
        Path backups = Files.createDirectory(folder.resolve("backups"));
        Path first = backups.resolve("schema-7_2026-03-01_12-00-00.db");
        Files.writeString(first, "an earlier copy");

        migrateToLater();

        assertThat(first).hasContent("an earlier copy");
        assertThat(backups.resolve("schema-7_2026-03-01_12-00-00-2.db")).isNotEmptyFile();
    }

    @Test
    void halfACopyHasNoNameOfOne() throws IOException {
        OpenDatabase.in(folder).close();
        Path backups = Files.createDirectory(folder.resolve("backups"));
        Files.writeString(backups.resolve("schema.unfinished"), "what a kill left");

        migrateToLater();

        assertThat(backups)
                .isDirectoryContaining("glob:**/schema-7_2026-03-01_12-00-00.db")
                .isDirectoryNotContaining("glob:**.unfinished");
    }

    @Test
    void withoutRoomForACopyNothingIsUpgradedAndNoHalfCopyStays() throws IOException {
        OpenDatabase.in(folder).close();
        Path backups = folder.resolve("backups");
        try (SmallDisk disk = SmallDisk.at(backups, 1)) {
            disk.fill();

            assertThatThrownBy(this::migrateToLater)
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("cannot be copied");

            assertThat(backups).isDirectoryNotContaining("glob:**/schema*");
        }
        OpenDatabase.in(folder).close();
    }

    @Test
    void aNewerSchemaIsRefusedAndLeftAsItWas() throws SQLException {
        OpenDatabase.in(folder).close();
        migrateToLater();

        assertThatThrownBy(() -> OpenDatabase.in(folder))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("has schema 1000")
                .hasMessageContaining("schemas up to 7")
                .hasMessageContaining("use a newer Aniworld");
        assertThat(tables(folder.resolve("aniworld.db"))).contains("later");
    }

    /// Does what a later version of this program would do.
    private void migrateToLater() {
        new Migrations(
                        new SqliteFile(folder.resolve("aniworld.db")),
                        folder.resolve("backups"),
                        () -> OpenDatabase.NOON,
                        List.of("classpath:db/migration", "classpath:newer-schema"))
                .run();
    }

    private static Set<String> tables(Path file) throws SQLException {
        var names = new TreeSet<String>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name FROM sqlite_schema")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
