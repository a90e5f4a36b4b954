package aniworld.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsBackupsTest {
    @TempDir Path folder;
    private Room room;
    private LiveSettings live;

    @BeforeEach
    void open() {
        room = new Room(folder);
        live = room.open();
    }

    private void limit(int requests) {
        live.update(Room.json("{'rate_limit_per_minute': " + requests + "}"));
    }

    @Test
    void aBackupIsNamedAfterItsSecondInUtc() {
        SettingsBackup backup = live.createBackup();

        assertThat(backup.name()).isEqualTo("backup_2025-10-22_12-30-45");
        assertThat(backup.createdAt()).isEqualTo("2025-10-22T12:30:45Z");
        assertThat(backup.sizeBytes()).isPositive();
        assertThat(live.backups()).containsExactly(backup);
    }

    @Test
    void whatAKillLeftIsSweptAtTheNextStartAndNothingElse() throws IOException {
        SettingsBackup whole = live.createBackup();
        Path backups = folder.resolve("settings-backups");
        Path left = Files.writeString(backups.resolve("backup_2025-10-22_12-30-44.json.tmp"), "{");
        Path mine = Files.writeString(backups.resolve("mine.json.tmp"), "{");

        live = room.open();

        assertThat(left).doesNotExist();
        assertThat(mine).exists();
        assertThat(live.backups()).containsExactly(whole);
    }

    @Test
    void moreInOneSecondAreNumberedAndTheNewestComesFirst() {
        for (int made = 0; made < 11; made++) {
            live.createBackup();
        }
        room.clock.advance(Duration.ofSeconds(1));
        live.createBackup();

        assertThat(live.backups())
                .extracting(SettingsBackup::name)
                .startsWith(
                        "backup_2025-10-22_12-30-46",
                        "backup_2025-10-22_12-30-45-11",
                        "backup_2025-10-22_12-30-45-10",
                        "backup_2025-10-22_12-30-45-9")
                .endsWith("backup_2025-10-22_12-30-45-2", "backup_2025-10-22_12-30-45");
    }

    @Test
    void theNewestFiftyAreKept() {
        for (int made = 0; made < 52; made++) {
            room.clock.advance(Duration.ofSeconds(1));
            live.createBackup();
        }
        assertThat(live.backups()).hasSize(50);
        assertThat(live.backups().getLast().name()).isEqualTo("backup_2025-10-22_12-30-48");

        room.clock.set(Instant.parse("2020-01-01T00:00:00Z"));
        String made = live.createBackup().name();
        assertThat(live.backups()).hasSize(50).extracting(SettingsBackup::name).contains(made);
    }

    @Test
    void everyChangeIsPrecededByABackup() {
        limit(100);
        limit(200);

        assertThat(live.backups()).hasSize(2);
        live.restoreBackup(live.backups().getFirst().name());
        assertThat(live.current().server().rateLimitPerMinute()).isEqualTo(100);
        live.restoreBackup(live.backups().getLast().name());
        assertThat(live.current().server().rateLimitPerMinute()).isEqualTo(60);
        assertThat(live.backups()).hasSize(4);
    }

    @Test
    void aBackupHoldsNoSecretAndItsRestoreKeepsThePresentOne() throws IOException {
        live.update(
                Room.json(
                        """
                        {'providers': [{'id': 'mine', 'kind': 'jellyfin',
                                        'credentials': {'token': 'top-secret'}}]}
                        """));
        String name = live.createBackup().name();

        Path file = folder.resolve("settings-backups").resolve(name + ".json");
        assertThat(file).content().contains("mine").doesNotContain("top-secret");
        live.restoreBackup(name);
        assertThat(live.current().provision().providers().getFirst().credentials())
                .containsEntry("token", "top-secret");
        assertThat(Files.readString(room.file())).contains("top-secret");
    }

    @Test
    void aBackupThatCannotBeUsedChangesNothing() throws IOException {
        String name = live.createBackup().name();
        Path file = folder.resolve("settings-backups").resolve(name + ".json");
        Files.writeString(file, "{\"provider_timeout\": 0}");
        assertUnusable(name, "line 1: provider_timeout");
        Files.writeString(file, "{\"anime_directory\": \"/nowhere/at/all\"}");
        assertUnusable(name, "anime_directory does not exist");
        Files.writeString(file, "{");
        assertUnusable(name, "line 1");

        assertThat(live.backups()).hasSize(1);
        assertThat(room.changes).isEmpty();
    }

    private void assertUnusable(String name, String reason) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> live.restoreBackup(name))
                .withMessageContaining(reason)
                .extracting(Problem::code)
                .isEqualTo(ErrorCode.BAD_REQUEST);
    }

    @Test
    void aDeletedBackupIsGone() {
        String name = live.createBackup().name();
        live.deleteBackup(name);

        assertThat(live.backups()).isEmpty();
        assertNotFound(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "settings",
                "../settings",
                "backup_2025-10-22_12-30-45/../../settings",
                "backup_2025-10-22_12-30-45\u0000",
                "backup_2025-10-22_12-30-45.json",
                "backup_2025-02-30_12-30-45",
                "backup_2025-10-22_25-30-45",
                "backup_2025-10-22_12-30-45-1",
                "backup_2025-10-22_12-30-45-02",
                "backup_2025-10-22_12-30-45-99999",
                "backup_２０２５-10-22_12-30-45"
            })
    void aNameOfAnotherFormIsNotFound(String name) {
        live.createBackup();

        assertNotFound(name);
        assertThat(live.backups()).hasSize(1);
    }

    @Test
    void aLinkAmongTheBackupsIsNotFollowed() throws IOException {
        live.createBackup();
        Path outside = Files.writeString(folder.resolve("outside.json"), "{}");
        String name = "backup_2025-10-22_12-30-59";
        Files.createSymbolicLink(
                folder.resolve("settings-backups").resolve(name + ".json"), outside);

        assertNotFound(name);
    }

    private void assertNotFound(String name) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> live.restoreBackup(name))
                .extracting(Problem::code)
                .isEqualTo(ErrorCode.NOT_FOUND);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> live.deleteBackup(name))
                .extracting(Problem::code)
                .isEqualTo(ErrorCode.NOT_FOUND);
    }
}
