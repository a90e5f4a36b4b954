package aniworld.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import aniworld.problem.ErrorCode;
import aniworld.problem.FieldIssue;
import aniworld.problem.Problem;
import aniworld.settings.Settings.LogLevel;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateTest {
    @TempDir Path folder;
    private Room room;
    private LiveSettings live;

    @BeforeEach
    void open() {
        room = new Room(folder);
        live = room.open();
    }

    private Problem refused(String request) {
        try {
            live.update(Room.json(request));
        } catch (Problem problem) {
            assertThat(live.validate(Room.json(request))).isNotEmpty();
            return problem;
        }
        throw new AssertionError("not refused: " + request);
    }

    @Test
    void whatIsNamedChangesAndTheRestStays() {
        Settings after =
                live.update(
                        Room.json(
                                """
                                {'session_timeout_hours': 2, 'scheduler': {'interval_minutes': 5},
                                 'trusted_proxies': ['10.0.0.0/8', '::1']}
                                """));

        assertThat(after).isEqualTo(live.current());
        assertThat(after.server().sessionTimeout()).isEqualTo(Duration.ofHours(2));
        assertThat(after.server().trustedProxies())
                .extracting(AddressRange::toString)
                .containsExactly("10.0.0.0/8", "0:0:0:0:0:0:0:1");
        assertThat(after.scheduler().interval()).isEqualTo(Duration.ofMinutes(5));
        assertThat(after.scheduler().enabled()).isTrue();
        assertThat(after.downloads()).isEqualTo(Settings.DEFAULTS.downloads());
    }

    @Test
    void changesAreInTheFileWhenTheyAreAnnounced() throws IOException {
        live.update(Room.json("{'max_concurrent_downloads': 7}"));

        assertThat(room.changes)
                .containsExactly(new SettingsChanged(Settings.DEFAULTS, live.current()));
        assertThat(room.written().get("max_concurrent_downloads").intValue()).isEqualTo(7);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(room.file())))
                .isEqualTo("rw-------");
        assertThat(room.open().current()).isEqualTo(live.current());
    }

    @Test
    void whatWasReadMayBeSentBack() throws IOException {
        Path library = Files.createDirectory(folder.resolve("anime"));
        live.update(Room.json("{'anime_directory': '" + library + "'}"));
        Settings before = live.current();

        assertThat(live.update(live.toJson())).isEqualTo(before);
        assertThat(room.written().get("download_directory").textValue()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "session_timeout_hours | 0",
                "session_timeout_hours | 8761",
                "session_timeout_hours | 2.5",
                "session_timeout_hours | \"24\"",
                "session_timeout_hours | null",
                "session_timeout_hours | 99999999999999999999",
                "max_concurrent_downloads | 33",
                "connections_per_download | 17",
                "provider_timeout | 601",
                "rate_limit_per_minute | -1",
                "bandwidth_limit_mbps | -0.1",
                "bandwidth_limit_mbps | true",
                "stall_timeout | 4",
                "transfer_timeout_minutes | 0",
                "minimum_speed_kbps | -1",
                "host_bandwidth_limit_mbps | -1",
                "connections_per_host | 129",
                "download_hours | [\"22:30-24:00\"]",
                "download_hours | \"22:30-06:00\"",
                "file_mode | \"0444\"",
                "file_mode | 644",
                "enable_debug_mode | 1",
                "public_reads | \"sometimes\"",
                "container | 7",
                "log_level | \"loud\"",
                "logging | 5",
                "logging | null",
                "scheduler | []",
                "allowed_hosts | \"example.org\"",
                "base_path | \"aniworld/\"",
                "episode_name_pattern | \"same for all\"",
                "anime_directory | 5",
                "anime_directory | \"relative/path\"",
                "anime_directory | \"/nul\\u0000byte\"",
                "providers | {}",
                "diagnostics_hosts | [[]]",
                "colour | \"red\"",
                "log.level | \"info\"",
            })
    void aWrongValueIsRefusedByItsName(String field, String value) {
        Problem problem = refused("{\"" + field + "\": " + value + "}");

        assertThat(problem.code()).isEqualTo(ErrorCode.VALIDATION_ERROR);
        assertThat(String.valueOf(problem.details().get("field"))).startsWith(field);
        assertThat(live.current()).isEqualTo(Settings.DEFAULTS);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "interval_minutes | scheduler | 0",
                "interval_minutes | scheduler | 10081",
                "next_run_at | scheduler | \"2025-10-22T12:00:00Z\"",
                "max_bytes | logging | 10",
                "backup_count | logging | null",
                "file | logging | \"../app.log\"",
                "file | logging | \"/var/log/app.log\"",
                "file | logging | \"logs/deeper/app.log\"",
                "file | logging | \"error.log\"",
                "file | logging | \"\"",
            })
    void aWrongValueInAGroupIsNamedWithItsGroup(String field, String group, String value) {
        Problem problem = refused("{'" + group + "': {'" + field + "': " + value + "}}");

        assertThat(problem.details().get("field")).isEqualTo(group + "." + field);
    }

    @Test
    void allWrongFieldsAreNamedAtOnce() {
        Problem problem =
                refused("{'colour': 1, 'provider_timeout': 0, 'allowed_hosts': ['a', 5]}");

        assertThat(problem.details().get("errors"))
                .isEqualTo(
                        List.of(
                                new FieldIssue("colour", "is not a setting"),
                                new FieldIssue(
                                        "provider_timeout", "must be a whole number from 1 to 600"),
                                new FieldIssue("allowed_hosts[1]", "must be a string")));
    }

    @Test
    void onlyFileAndMaxBytesMayBeNull() {
        live.update(Room.json("{'logging': {'file': 'logs/my.log', 'max_bytes': 10485760}}"));
        assertThat(live.current().logging().file()).isEqualTo("logs/my.log");

        live.update(Room.json("{'logging': {'file': null, 'max_bytes': null}}"));
        assertThat(live.current().logging()).isEqualTo(Settings.DEFAULTS.logging());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'log_level': 'DEBUG'}",
                "{'log_level': 'debug'}",
                "{'logging': {'level': 'Debug'}}",
                "{'log_level': 'debug', 'logging': {'level': 'DEBUG'}}",
                "{'log_level': 'debug', 'logging': {'level': 'INFO'}}",
                "{'log_level': 'info', 'logging': {'level': 'DEBUG'}}"
            })
    void theTwoNamesOfTheLogLevelAreOneSetting(String request) {
        live.update(Room.json(request));

        assertThat(live.current().logging().level()).isEqualTo(LogLevel.DEBUG);
        assertThat(live.toJson().at("/log_level").textValue()).isEqualTo("debug");
        assertThat(live.toJson().at("/logging/level").textValue()).isEqualTo("DEBUG");
    }

    @Test
    void twoNewLogLevelsAtOnceContradictEachOther() {
        Problem problem = refused("{'log_level': 'debug', 'logging': {'level': 'ERROR'}}");

        assertThat(problem.details().get("field")).isEqualTo("log_level");
    }

    @Test
    void whatOtherRoomsRefuseIsRefused() {
        var issue = new FieldIssue("providers[0].kind", "is unknown");
        live =
                room.open(
                        settings ->
                                settings.provision().providers().isEmpty()
                                        ? List.of()
                                        : List.of(issue));

        Problem problem = refused("{'providers': [{'id': 'mine', 'kind': 'carrier-pigeon'}]}");

        assertThat(problem.code()).isEqualTo(ErrorCode.VALIDATION_ERROR);
        assertThat(problem.details()).containsEntry("issue", "is unknown");
    }

    @Test
    void somethingElseThanAnObjectIsRefused() {
        assertThat(refused("[1]").code()).isEqualTo(ErrorCode.VALIDATION_ERROR);
        assertThat(refused("null").code()).isEqualTo(ErrorCode.VALIDATION_ERROR);
    }

    @Test
    void aDiskThatRefusesLeavesEverythingAsItWas() throws IOException {
        Files.createDirectories(room.file().resolveSibling("settings.json.tmp").resolve("taken"));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> live.update(Room.json("{'log_level': 'debug'}")))
                .satisfies(
                        problem -> {
                            assertThat(problem.code()).isEqualTo(ErrorCode.CONFIGURATION_ERROR);
                            assertThat(problem.getMessage()).doesNotContain(folder.toString());
                        });
        assertThat(live.current()).isEqualTo(Settings.DEFAULTS);
        assertThat(room.changes).isEmpty();
    }

    @Test
    void changesAtTheSameTimeAreAllKept() throws Exception {
        List<Callable<Settings>> updates =
                IntStream.rangeClosed(1, 9)
                        .<Callable<Settings>>mapToObj(index -> () -> live.update(provider(index)))
                        .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(updates)
                    .forEach(update -> assertThat(update.resultNow()).isNotNull());
        }

        assertThat(room.changes).hasSize(9);
        assertThat(room.changes.getLast().after()).isEqualTo(live.current());
        assertThat(room.open().current()).isEqualTo(live.current());
    }

    private static ObjectNode provider(int index) {
        return (ObjectNode) Room.json("{'max_concurrent_downloads': " + (index + 3) + "}");
    }
}
