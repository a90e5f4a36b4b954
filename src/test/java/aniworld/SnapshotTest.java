package aniworld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aniworld.problem.Problem;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups of everything, and the way back.
class SnapshotTest {
    private static final Stamp NOW = new Stamp(Instant.parse("2026-03-01T12:00:00Z"));

    @TempDir private Path folder;
    private Path data;
    private Path backup;
    private Snapshot snapshot;

    @BeforeEach
    void nameTheFolders() {
        data = folder.resolve("data");
        backup = folder.resolve("backup");
        snapshot = new Snapshot(data, Map.of());
    }

    @Test
    void aBackupMadeWhileTheHouseIsOpenBringsPasswordAndSettingsToAnotherFolder() {
        try (House house = open(data)) {
            house.setPassword("secure_pass");
            limitRate(house, 77);
            snapshot.write(backup);
        }
        Path other = folder.resolve("other");

        new Snapshot(other, Map.of()).restore(backup, NOW);

        try (House house = open(other)) {
            assertThat(house.hasPassword()).isTrue();
        }
        assertThat(other.resolve("settings.json")).content().contains("77");
    }

    @Test
    void onlyTheOwnerMayReadABackup() throws IOException {
        open(data).close();

        snapshot.write(backup);

        assertThat(permissions(backup)).isEqualTo("rwx------");
        assertThat(permissions(backup.resolve("aniworld.db"))).isEqualTo("rw-------");
        assertThat(folder.resolve("backup.unfinished")).doesNotExist();
    }

    @Test
    void whatWasThereIsKept() {
        try (House house = open(data)) {
            limitRate(house, 77);
        }
        snapshot.write(backup);
        try (House house = open(data)) {
            limitRate(house, 88);
            house.setPassword("secure_pass");
        }

        Path kept = snapshot.restore(backup, NOW);

        assertThat(data.resolve("settings.json")).content().contains("77");
        assertThat(kept).isEqualTo(data.resolve("before-restore_2026-03-01_12-00-00"));
        assertThat(kept.resolve("settings.json")).content().contains("88");
        try (House house = open(data)) {
            assertThat(house.hasPassword()).isFalse();
        }
    }

    @Test
    void aDamagedDatabaseCanBeReplaced() throws IOException {
        open(data).close();
        snapshot.write(backup);
        Files.writeString(data.resolve("aniworld.db"), "no database at all");
        Files.writeString(data.resolve("aniworld.db-wal"), "no journal either");

        Path kept = snapshot.restore(backup, NOW);

        open(data).close();
        assertThat(kept.resolve("aniworld.db")).hasContent("no database at all");
        assertThat(kept.resolve("aniworld.db-wal")).hasContent("no journal either");
    }

    @Test
    void aDamagedBackupIsRefusedAndNothingChanges() throws IOException {
        open(data).close();
        snapshot.write(backup);
        byte[] before = Files.readAllBytes(data.resolve("aniworld.db"));
        Files.writeString(backup.resolve("aniworld.db"), "spoilt");

        assertThatThrownBy(() -> snapshot.restore(backup, NOW))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("is damaged");
        assertThat(data.resolve("aniworld.db")).hasBinaryContent(before);
    }

    @Test
    void aFolderThatIsNoBackupIsRefused() throws IOException {
        Files.createDirectory(backup);
        Files.writeString(backup.resolve("SHA256SUMS"), "0".repeat(64) + "  ../../evil\n");

        assertThatThrownBy(() -> snapshot.restore(backup, NOW))
                .hasMessageContaining("no list of checksums");
        assertThatThrownBy(() -> snapshot.restore(folder.resolve("nowhere"), NOW))
                .hasMessageEndingWith("it is not there");
    }

    @Test
    void aFolderInUseIsNotRestored() {
        try (House house = open(data)) {
            snapshot.write(backup);

            assertThatThrownBy(() -> snapshot.restore(backup, NOW))
                    .hasMessageContaining("belongs to a running Aniworld");
            assertThat(house.hasPassword()).isFalse();
        }
    }

    @Test
    void aBackupReplacesNothing() throws IOException {
        open(data).close();
        Files.createDirectory(backup);

        assertThatThrownBy(() -> snapshot.write(backup)).hasMessageContaining("is there already");
        assertThatThrownBy(() -> new Snapshot(folder, Map.of()).write(folder.resolve("new")))
                .hasMessageContaining("There is no Aniworld in");
    }

    @Test
    void aTryThatWasKilledDoesNotHinderTheNext() throws IOException {
        open(data).close();
        Path unfinished = Files.createDirectory(folder.resolve("backup.unfinished"));
        Files.writeString(unfinished.resolve("aniworld.db"), "half");

        snapshot.write(backup);

        assertThat(unfinished).doesNotExist();
        assertThat(backup.resolve("aniworld.db")).isRegularFile();
    }

    private static House open(Path data) {
        return House.open(data, Map.of());
    }

    private static void limitRate(House house, int limit) {
        house.configure(JsonNodeFactory.instance.objectNode().put("rate_limit_per_minute", limit));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
