package aniworld.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aniworld.downloads.QueueState;
import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("aniworld.db");
    }

    @Test
    void aNewDatabaseAnswers() {
        try (Database database = OpenDatabase.in(folder)) {
            assertThat(database.answers()).isTrue();
        }
    }

    @Test
    void whatWasWrittenIsThereAfterReopening() {
        try (Database database = OpenDatabase.in(folder)) {
            new SqlDownloadStore(database).state(QueueState.PAUSED);
        }
        try (Database database = OpenDatabase.in(folder)) {
            assertThat(new SqlDownloadStore(database).state()).isEqualTo(QueueState.PAUSED);
        }
    }

    @Test
    void onlyTheOwnerMayReadTheFiles() throws IOException {
        try (Database database = OpenDatabase.in(folder)) {
            new SqlDownloadStore(database).state(QueueState.PAUSED);

            try (var files = Files.list(folder).filter(Files::isRegularFile)) {
                assertThat(files)
                        .isNotEmpty()
                        .allSatisfy(
                                each ->
                                        assertThat(Files.getPosixFilePermissions(each))
                                                .isEqualTo(
                                                        PosixFilePermissions.fromString(
                                                                "rw-------")));
            }
        }
    }

    @Test
    void commitsAreForcedToTheDiskAndReferencesHold() {
        try (Database database = OpenDatabase.in(folder)) {
            assertThat(pragma(database, "synchronous")).isEqualTo("2");
            assertThat(pragma(database, "foreign_keys")).isEqualTo("1");
            assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
        }
    }

    private static String pragma(Database database, String name) {
        return database.write(
                handle -> handle.createQuery("PRAGMA " + name).mapTo(String.class).one());
    }

    @Test
    void aFailedWriteLeavesNothing() {
        try (Database database = OpenDatabase.in(folder)) {
            assertThatThrownBy(
                            () ->
                                    database.change(
                                            handle -> {
                                                Facts.put(handle, "kept", "no");
                                                handle.execute("INSERT INTO nowhere VALUES (1)");
                                            }))
                    .isInstanceOf(Problem.class);

            Optional<String> kept = database.read(handle -> Facts.get(handle, "kept"));
            assertThat(kept).isEmpty();
        }
    }

    @Test
    void theMessageOfAFailureHasNoSql() {
        try (Database database = OpenDatabase.in(folder)) {
            assertThatThrownBy(() -> database.read(handle -> handle.execute("SELECT secret")))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> {
                                assertThat(problem.code()).isEqualTo(ErrorCode.DATABASE_ERROR);
                                assertThat(problem.getMessage()).doesNotContain("secret");
                                assertThat(problem.details()).isEmpty();
                            });
        }
    }

    @Test
    void readersCannotWrite() {
        try (Database database = OpenDatabase.in(folder)) {
            assertThatThrownBy(() -> database.read(handle -> handle.execute("DELETE FROM facts")))
                    .isInstanceOf(Problem.class);
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAndKept() throws IOException {
        Files.writeString(file, "my holiday diary, which is certainly no database");

        assertThatThrownBy(() -> OpenDatabase.in(folder))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("aniworld.db")
                .hasMessageContaining("damaged or no SQLite database")
                .hasMessageContaining("aniworld restore");
        assertThat(file).content().startsWith("my holiday diary");
    }

    @Test
    void aDamagedDatabaseIsRefused() throws IOException {
        OpenDatabase.in(folder).close();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[3 * 4096]), 4096);
        }

        assertThatThrownBy(() -> OpenDatabase.in(folder))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("is damaged")
                .hasMessageContaining("aniworld restore");
    }

    @Test
    void anotherProgramsDatabaseIsRefused() throws SQLException {
        execute("CREATE TABLE recipes (name TEXT)");

        assertThatThrownBy(() -> OpenDatabase.in(folder))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("is not one of this program");
    }

    @Test
    void aFolderInTheFilesPlaceIsRefused() throws IOException {
        Files.createDirectory(file);

        assertThatThrownBy(() -> OpenDatabase.in(folder)).isInstanceOf(Problem.class);
    }

    @Test
    void anAddressNamesAFileAndNothingElse() {
        assertThat(Database.fileOf("jdbc:sqlite:/data/a.db")).isEqualTo(Path.of("/data/a.db"));
        for (String other :
                List.of(
                        "jdbc:postgresql://localhost/aniworld",
                        "jdbc:sqlite:",
                        "jdbc:sqlite::memory:",
                        "jdbc:sqlite:a.db?mode=ro",
                        "a.db")) {
            assertThatThrownBy(() -> Database.fileOf(other))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem ->
                                    assertThat(problem.code())
                                            .isEqualTo(ErrorCode.CONFIGURATION_ERROR));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
