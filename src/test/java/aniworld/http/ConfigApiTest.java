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

/// The settings over real HTTP.
class ConfigApiTest {
    @TempDir Path folder;
    @AutoClose private Premises premises;
    @AutoClose private CheckedHttp owner;

    @BeforeEach
    void open() throws IOException {
        premises = Premises.open(folder);
        owner = premises.owner();
    }

    private static void isRefused(Answer answer, int status, String code, String field) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("error").asText()).isEqualTo(code);
        assertThat(answer.json().path("details").path("field").asText()).isEqualTo(field);
    }

    @Test
    void theConfigurationIsForTheOwner() {
        assertThat(premises.visitor().get("/api/config").status()).isEqualTo(401);
    }

    @Test
    void itHasTheReferencesFourSettings() {
        JsonNode data = owner.get("/api/config").json().path("data");

        assertThat(data.path("anime_directory").asText()).isEqualTo(premises.anime.toString());
        assertThat(data.path("download_directory").asText())
                .isEqualTo(premises.anime.resolve(".aniworld").toString());
        assertThat(data.path("session_timeout_hours").asInt()).isEqualTo(24);
        assertThat(data.path("log_level").asText()).isEqualTo("info");
    }

    @Test
    void aChangeAnswersWithTheWholeConfiguration() {
        Answer answer = owner.put("/api/config", Map.of("session_timeout_hours", 48));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("data").path("session_timeout_hours").asInt()).isEqualTo(48);
        assertThat(answer.json()).isEqualTo(owner.get("/api/config").json());
    }

    @Test
    void whatWasReadCanBeSentBack() {
        JsonNode data = owner.get("/api/config").json().path("data");

        assertThat(owner.put("/api/config", data).json().path("data")).isEqualTo(data);
    }

    @Test
    void unknownSettingsAndWrongValuesAreAllNamed() {
        Answer answer =
                owner.expectingBadRequest()
                        .put(
                                "/api/config",
                                Map.of("session_timeout_hours", 0, "no_such_setting", 1));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("details").path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("session_timeout_hours", "no_such_setting");
    }

    @Test
    void aDirectoryThatIsNotThereIsABadRequest() {
        Answer answer = owner.put("/api/config", Map.of("anime_directory", folder + "/not-there"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").asText()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void aNewLifetimeCountsForTheNextToken() {
        owner.put("/api/config", Map.of("session_timeout_hours", 1));

        CheckedHttp later = premises.owner();
        premises.clock.advance(Duration.ofHours(2));

        assertThat(later.get("/api/auth/status").status()).isEqualTo(401);
        assertThat(owner.get("/api/auth/status").status()).isEqualTo(200);
    }

    @Test
    void aNewRateLimitCountsAtOnce() {
        Answer answer = owner.put("/api/config", Map.of("rate_limit_per_minute", 2));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(owner.get("/api/config").status()).isEqualTo(200);
        assertThat(owner.get("/api/config").status()).isEqualTo(200);
        Answer refused = owner.get("/api/config");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().path("error").asText()).isEqualTo("RATE_LIMIT_EXCEEDED");
        assertThat(refused.header("Retry-After").orElse("")).matches("[1-9][0-9]?");
        assertThat(refused.header("X-RateLimit-Remaining")).contains("0");
    }

    @Test
    void withoutALimitThereAreNoHeadersAboutIt() {
        owner.put("/api/config", Map.of("rate_limit_per_minute", 0));

        assertThat(owner.get("/api/config").header("X-RateLimit-Limit")).isEmpty();
    }

    @Test
    void validationSaysWhatIsWrongAndChangesNothing() {
        JsonNode good =
                owner.post("/api/config/validate", Map.of("session_timeout_hours", 5)).json();
        JsonNode bad =
                owner.post("/api/config/validate", Map.of("anime_directory", folder + "/not-there"))
                        .json();

        assertThat(good.path("valid").asBoolean()).isTrue();
        assertThat(good.path("message").asText()).isEqualTo("Configuration is valid");
        assertThat(bad.path("success").asBoolean()).isTrue();
        assertThat(bad.path("valid").asBoolean(true)).isFalse();
        assertThat(bad.path("errors").path(0).path("field").asText()).isEqualTo("anime_directory");
        assertThat(premises.settings.current().server().sessionTimeout())
                .isEqualTo(Duration.ofHours(24));
    }

    @Test
    void aChangeMakesABackupThatCanBeRestored() {
        owner.put("/api/config", Map.of("session_timeout_hours", 48));
        List<String> names =
                owner.get("/api/config/backups").json().path("data").findValuesAsText("name");
        assertThat(names).isNotEmpty();

        Answer restored = owner.post("/api/config/backups/" + names.getFirst() + "/restore");

        assertThat(restored.json().path("message").asText())
                .isEqualTo("Configuration restored successfully");
        assertThat(premises.settings.current().server().sessionTimeout())
                .isEqualTo(Duration.ofHours(24));
    }

    @Test
    void aBackupIsMadeByHandAndDeleted() {
        Answer made = owner.post("/api/config/backups");
        assertThat(made.status()).isEqualTo(201);
        String name = made.json().path("data").path("name").asText();
        assertThat(name).startsWith("backup_2026-03-01_12-00-00");

        assertThat(owner.delete("/api/config/backups/" + name).json().path("message").asText())
                .isEqualTo("Backup deleted successfully");
        assertThat(owner.delete("/api/config/backups/" + name).status()).isEqualTo(404);
    }

    @Test
    void backupsOfOtherNamesAreNotThere() {
        for (String name : List.of("settings.json", "backup_x", "..%2e", "a".repeat(1000))) {
            assertThat(owner.post("/api/config/backups/" + name + "/restore").status())
                    .as(name)
                    .isEqualTo(404);
        }
    }

    @Test
    void backupsComeInPagesWhenThatIsAskedFor() {
        for (int i = 0; i < 3; i++) {
            owner.post("/api/config/backups");
        }

        JsonNode page = owner.get("/api/config/backups?page=2&per_page=2").json();

        assertThat(page.path("data")).isNotEmpty();
        assertThat(page.path("pagination").path("per_page").asInt()).isEqualTo(2);
        assertThat(owner.expectingBadRequest().get("/api/config/backups?page=0").status())
                .isEqualTo(422);
    }

    @Test
    void theAdvancedSectionIsReadWithoutATokenOnThisMachine() {
        JsonNode advanced = premises.visitor().get("/api/config/section/advanced").json();

        assertThat(advanced.path("max_concurrent_downloads").asInt()).isEqualTo(3);
        assertThat(advanced.path("provider_timeout").asInt()).isEqualTo(30);
        assertThat(advanced.path("enable_debug_mode").asBoolean(true)).isFalse();
    }

    @Test
    void theAdvancedSectionTakesItsOwnSettingsOnly() {
        Answer changed =
                owner.post(
                        "/api/config/section/advanced",
                        Map.of(
                                "max_concurrent_downloads",
                                5,
                                "provider_timeout",
                                60,
                                "enable_debug_mode",
                                true));
        assertThat(changed.json().path("message").asText())
                .isEqualTo("Advanced configuration updated successfully");
        assertThat(premises.settings.current().downloads().maxConcurrent()).isEqualTo(5);

        isRefused(
                owner.expectingBadRequest()
                        .post("/api/config/section/advanced", Map.of("log_level", "debug")),
                422,
                "VALIDATION_ERROR",
                "log_level");
    }

    @Test
    void theDirectoryIsChanged() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));

        Answer answer = owner.post("/api/config/directory", Map.of("directory", other.toString()));

        assertThat(answer.json().path("message").asText())
                .isEqualTo("Anime directory updated successfully");
        assertThat(premises.settings.current().folders().animeDirectory()).contains(other);
    }

    @Test
    void aDirectoryMustBeNamed() {
        for (Map<String, String> body :
                List.of(Map.<String, String>of(), Map.of("directory", ""))) {
            Answer answer = owner.expectingBadRequest().post("/api/config/directory", body);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("message").asText())
                    .isEqualTo("Directory path is required");
        }
    }

    @Test
    void anExportIsAFileWithoutSecrets() {
        Answer answer = owner.post("/api/config/export", Map.of("include_sensitive", false));

        assertThat(answer.header("Content-Disposition"))
                .contains("attachment; filename=\"aniworld-config-2026-03-01.json\"");
        assertThat(answer.json().has("password_hash")).isFalse();
        assertThat(answer.json().path("session_timeout_hours").asInt()).isEqualTo(24);
    }

    @Test
    void aSensitiveExportHasTheHashOfThePassword() {
        JsonNode exported =
                owner.post("/api/config/export", Map.of("include_sensitive", true)).json();

        assertThat(exported.path("password_hash").asText()).startsWith("$argon2id$");
    }

    @Test
    void anExportCanBeImported() {
        JsonNode exported = owner.post("/api/config/export").json();
        owner.put("/api/config", Map.of("session_timeout_hours", 48));

        Answer imported = owner.post("/api/config/import", exported);

        assertThat(imported.json().path("data").path("session_timeout_hours").asInt())
                .isEqualTo(24);
    }

    @Test
    void aResetKeepsPasswordAndSessions() {
        owner.put("/api/config", Map.of("session_timeout_hours", 48));

        Answer answer = owner.post("/api/config/reset");

        assertThat(answer.json().path("message").asText())
                .isEqualTo("Configuration reset to defaults successfully");
        assertThat(
                        owner.get("/api/config")
                                .json()
                                .path("data")
                                .path("session_timeout_hours")
                                .asInt())
                .isEqualTo(24);
    }

    @Test
    void aWholeResetGoesBackToTheFirstRun() {
        assertThat(owner.post("/api/config/reset", Map.of("preserve_security", false)).status())
                .isEqualTo(200);

        assertThat(owner.get("/api/config").status()).isEqualTo(401);
        assertThat(
                        premises.visitor()
                                .get("/api/auth/setup")
                                .json()
                                .path("configured")
                                .asBoolean(true))
                .isFalse();
    }
}
