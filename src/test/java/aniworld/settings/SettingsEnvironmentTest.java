package aniworld.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import aniworld.settings.Settings.LogLevel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsEnvironmentTest {
    @TempDir Path folder;
    private Room room;

    @BeforeEach
    void open() {
        room = new Room(folder);
    }

    @Test
    void variablesOfEveryTypeWinOverTheFile() throws IOException {
        room.write("{'rate_limit_per_minute': 10, 'provider_timeout': 11}");
        room.environment.put("ANIWORLD_RATE_LIMIT_PER_MINUTE", "20");
        room.environment.put("ANIWORLD_ENABLE_DEBUG_MODE", "true");
        room.environment.put("ANIWORLD_BANDWIDTH_LIMIT_MBPS", "2.5");
        room.environment.put("ANIWORLD_ALLOWED_HOSTS", "one.example, two.example");
        room.environment.put("ANIWORLD_SCHEDULER_INTERVAL_MINUTES", "7");
        room.environment.put("ANIWORLD_LOG_LEVEL", "warning");
        room.environment.put("ANIWORLD_LOGGING_MAX_BYTES", "");
        room.environment.put("ANIWORLD_PROVIDERS", "[{\"id\":\"mine\",\"kind\":\"catalog\"}]");

        Settings settings = room.open().current();

        assertThat(settings.server().rateLimitPerMinute()).isEqualTo(20);
        assertThat(settings.provision().timeout()).isEqualTo(Duration.ofSeconds(11));
        assertThat(settings.diagnostics().debugMode()).isTrue();
        assertThat(settings.downloads().bandwidthLimitMbps()).isEqualTo(2.5);
        assertThat(settings.server().allowedHosts()).containsExactly("one.example", "two.example");
        assertThat(settings.scheduler().interval()).isEqualTo(Duration.ofMinutes(7));
        assertThat(settings.logging().level()).isEqualTo(LogLevel.WARNING);
        assertThat(settings.provision().providers())
                .extracting(ProviderConfig::id)
                .containsExactly("mine");
    }

    @Test
    void everySettingHasItsVariable() {
        assertThat(Fields.ALL)
                .extracting(Field::variable)
                .doesNotHaveDuplicates()
                .contains("ANIWORLD_ANIME_DIRECTORY", "ANIWORLD_LOGGING_BACKUP_COUNT");
    }

    @Test
    void aWrongVariableIsNamed() {
        room.environment.put("ANIWORLD_RATE_LIMIT_PER_MINUTE", "many");
        room.environment.put("ANIWORLD_TRUSTED_PROXIES", "10.0.0.1,proxy");

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(room::open)
                .withMessageContaining("ANIWORLD_RATE_LIMIT_PER_MINUTE must be a whole number")
                .withMessageContaining("ANIWORLD_TRUSTED_PROXIES[1] must be an address")
                .extracting(Problem::code)
                .isEqualTo(ErrorCode.CONFIGURATION_ERROR);
    }

    @Test
    void aMisspeltVariableIsAWarning() {
        room.environment.put("ANIWORLD_LOG_LEVL", "debug");
        room.environment.put("ANIWORLD_PORT", "8001");
        room.environment.put("HOME", "/home/me");

        assertThat(room.open().warnings())
                .containsExactly("The variable ANIWORLD_LOG_LEVL names no setting");
    }

    @Test
    void variablesAreNotWrittenIntoTheFileEvenWhenAllIsSentBack() throws IOException {
        room.environment.put("ANIWORLD_RATE_LIMIT_PER_MINUTE", "20");
        LiveSettings live = room.open();

        live.update(live.toJson().put("provider_timeout", 12));

        assertThat(room.written().get("rate_limit_per_minute").intValue()).isEqualTo(60);
        assertThat(live.current().server().rateLimitPerMinute()).isEqualTo(20);
        room.environment.clear();
        assertThat(room.open().current().server().rateLimitPerMinute()).isEqualTo(60);
    }

    @Test
    void aChangeThatAVariableWouldUndoIsRefusedByItsName() {
        room.environment.put("ANIWORLD_LOG_LEVEL", "debug");
        LiveSettings live = room.open();

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> live.update(Room.json("{'logging': {'level': 'ERROR'}}")))
                .withMessageContaining(
                        "logging.level is decided by the variable ANIWORLD_LOG_LEVEL")
                .extracting(Problem::code)
                .isEqualTo(ErrorCode.BAD_REQUEST);
    }
}
