package aniworld.http;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.openapi.Answer;
import aniworld.openapi.CheckedHttp;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The schedule over real HTTP. The premises' clock stands at noon.
class SchedulerApiTest {
    private static final String CONFIG = "/api/scheduler/config";
    private static final String TRIGGER = "/api/scheduler/trigger-rescan";

    @TempDir Path folder;
    @AutoClose private Premises premises;
    @AutoClose private CheckedHttp owner;

    @BeforeEach
    void open() throws IOException {
        premises = Premises.open(folder);
        owner = premises.owner();
    }

    private String next() {
        return owner.get(CONFIG).json().path("next_run_at").asText();
    }

    @Test
    void theScheduleIsReadWithoutAToken() {
        JsonNode schedule = premises.visitor().get(CONFIG).json();

        assertThat(schedule.path("enabled").asBoolean()).isTrue();
        assertThat(schedule.path("interval_minutes").asInt()).isEqualTo(60);
        assertThat(schedule.path("auto_download").asBoolean(true)).isFalse();
        assertThat(schedule.path("next_run_at").asText()).isEqualTo("2026-03-01T13:00:00Z");
        assertThat(schedule.path("last_run_at").isNull()).isTrue();
        assertThat(schedule.path("last_error").isNull()).isTrue();
    }

    @Test
    void aChangeMovesTheNextRunAtOnce() {
        JsonNode changed =
                owner.post(CONFIG, Map.of("enabled", true, "interval_minutes", 120)).json();

        assertThat(changed.path("interval_minutes").asInt()).isEqualTo(120);
        assertThat(changed.path("next_run_at").asText()).isEqualTo("2026-03-01T14:00:00Z");
    }

    @Test
    void aChangeOfTheConfigurationMovesItToo() {
        owner.put("/api/config", Map.of("scheduler", Map.of("interval_minutes", 5)));
        assertThat(next()).isEqualTo("2026-03-01T12:05:00Z");

        owner.put("/api/config", Map.of("scheduler", Map.of("enabled", false)));
        assertThat(next()).isEqualTo("null");
    }

    @Test
    void whatWasReadCanBeSentBack() {
        JsonNode schedule = owner.get(CONFIG).json();

        assertThat(owner.post(CONFIG, schedule).json()).isEqualTo(schedule);
    }

    @Test
    void wrongValuesAndUnknownFieldsAreNamedAsTheyWereSent() {
        Answer answer =
                owner.expectingBadRequest()
                        .post(
                                CONFIG,
                                Map.of("interval_minutes", 0, "enabled", "yes", "cron", "* *"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("details").path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("interval_minutes", "enabled", "cron");
        assertThat(
                        owner.expectingBadRequest()
                                .post(CONFIG, Map.of("interval_minutes", 10_081))
                                .json()
                                .path("details")
                                .path("field")
                                .asText())
                .isEqualTo("interval_minutes");
    }

    @Test
    void onlyTheOwnerChangesAndTriggers() {
        CheckedHttp visitor = premises.visitor();

        assertThat(visitor.post(CONFIG, Map.of("enabled", false)).status()).isEqualTo(401);
        assertThat(visitor.post(TRIGGER).status()).isEqualTo(401);
    }

    @Test
    void aTriggeredRescanCounts() throws IOException {
        Seeds.file(premises, "Cowboy Bebop (1998)", "Season 01/Cowboy Bebop - S01E01.mkv");
        premises.clock.advance(Duration.ofMinutes(20));

        Answer answer = owner.post(TRIGGER);

        assertThat(answer.json().path("status").asText()).isEqualTo("success");
        assertThat(answer.json().path("message").asText())
                .isEqualTo("Rescan triggered successfully");
        assertThat(owner.get("/api/anime?status=all").json()).hasSize(1);
        JsonNode schedule = owner.get(CONFIG).json();
        assertThat(schedule.path("last_run_at").asText()).isEqualTo("2026-03-01T12:20:00Z");
        assertThat(schedule.path("next_run_at").asText()).isEqualTo("2026-03-01T13:20:00Z");
    }

    @Test
    void withoutALibraryNothingIsTriggered() throws IOException {
        Files.delete(premises.anime);
        notInitialized("The anime directory is not there");

        owner.post("/api/config/reset", Map.of("preserve_security", true));
        notInitialized("No anime directory is set");
    }

    private void notInitialized(String reason) {
        Answer answer = owner.post(TRIGGER);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().path("error").asText()).isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(answer.json().path("message").asText()).isEqualTo("SeriesApp not initialized");
        assertThat(answer.json().path("details").path("reason").asText()).isEqualTo(reason);
    }

    @Test
    void aScanThatBeginsByItselfIsToldToListeners() throws Exception {
        try (var listener = LiveListener.at(premises, "/ws/scan_progress")) {
            assertThat(listener.next().path("type").asText()).isEqualTo("snapshot");
            premises.clock.advance(Duration.ofHours(1));

            premises.schedule.due(premises.clock.instant());

            assertThat(List.of(listener.next(), listener.next()))
                    .extracting(message -> message.path("type").asText())
                    .containsExactly("scan_started", "scan_completed");
        }
    }
}
