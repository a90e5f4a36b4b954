package aniworld.http;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.openapi.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How the server says that it is well, or not.
class HealthApiTest {
    private static final OneSeries WELL =
            new OneSeries("catalog", "attack-on-titan", "Attack on Titan", true);
    private static final OneSeries GONE = new OneSeries("gone", "nothing", "Nothing", false);

    @TempDir Path folder;
    @AutoClose private Premises premises;

    @BeforeEach
    void open() throws IOException {
        premises = Premises.open(folder, WELL);
    }

    private void reopen(OneSeries... providers) throws IOException {
        premises.close();
        premises = Premises.open(folder, providers);
    }

    private JsonNode health() {
        Answer answer = premises.visitor().get("/health/detailed");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private static String at(JsonNode health, String part, String field) {
        return health.path(part).path(field).asText();
    }

    @Test
    void aHealthyServerSaysSoOfEachPart() {
        JsonNode health = health();

        assertThat(health.path("status").asText()).isEqualTo("healthy");
        assertThat(at(health, "database", "status")).isEqualTo("connected");
        assertThat(at(health, "filesystem", "status")).isEqualTo("accessible");
        assertThat(health.path("filesystem").path("disk_free_gb").asDouble()).isPositive();
        assertThat(at(health, "services", "anime_service")).isEqualTo("ready");
        assertThat(at(health, "services", "download_service")).isEqualTo("ready");
        assertThat(health.path("providers").path("configured").asInt()).isOne();
        assertThat(health.path("providers").path("last_error").isNull()).isTrue();
    }

    @Test
    void aLostAnimeDirectoryDegradesIt() throws IOException {
        Files.delete(premises.anime);

        JsonNode health = health();

        assertThat(health.path("status").asText()).isEqualTo("degraded");
        assertThat(at(health, "filesystem", "status")).isEqualTo("unavailable");
        assertThat(health.path("filesystem").path("disk_free_gb").isNull()).isTrue();
        assertThat(at(health, "services", "anime_service")).isEqualTo("unavailable");
        assertThat(at(health, "services", "download_service")).isEqualTo("unavailable");
    }

    @Test
    void aFileInTheDirectorysPlaceDegradesIt() throws IOException {
        Files.delete(premises.anime);
        Files.writeString(premises.anime, "");

        assertThat(at(health(), "filesystem", "status")).isEqualTo("unavailable");
    }

    @Test
    void withoutAProviderItIsDegraded() throws IOException {
        reopen();

        JsonNode health = health();

        assertThat(health.path("status").asText()).isEqualTo("degraded");
        assertThat(at(health, "filesystem", "status")).isEqualTo("accessible");
        assertThat(at(health, "services", "anime_service")).isEqualTo("not configured");
        assertThat(at(health, "services", "download_service")).isEqualTo("ready");
    }

    @Test
    void aProviderThatDoesNotAnswerIsCountedAndNotNamed() throws IOException {
        reopen(WELL, GONE);
        premises.owner().get("/api/anime/search?q=titan");

        JsonNode health = health();

        assertThat(health.path("status").asText()).isEqualTo("healthy");
        assertThat(health.path("providers").path("failing").asInt()).isOne();
        assertThat(at(health, "providers", "last_error")).isEqualTo("unreachable");
        assertThat(at(health, "providers", "last_error_at")).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(health.toString()).doesNotContain("gone", folder.toString());
    }

    @Test
    void whenNoProviderAnswersItIsDegraded() throws IOException {
        reopen(GONE);
        premises.owner().get("/api/anime/search?q=titan");

        assertThat(health().path("status").asText()).isEqualTo("degraded");
        assertThat(at(health(), "services", "anime_service")).isEqualTo("unavailable");
    }

    @Test
    void aProgramIsFoundOnceItIsInstalled() throws IOException {
        assertThat(health().path("programs").path("ffmpeg").asBoolean(true)).isFalse();

        var executable =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createFile(premises.programs.resolve("ffmpeg"), executable);

        assertThat(health().path("programs").path("ffmpeg").asBoolean()).isTrue();
        assertThat(health().path("programs").path("yt-dlp").asBoolean(true)).isFalse();
    }

    @Test
    void withoutItsDatabaseItIsUnhealthy() {
        premises.database.close();

        Answer answer = premises.visitor().get("/health/detailed");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().path("status").asText()).isEqualTo("unhealthy");
        assertThat(answer.json().path("error").asText()).isEqualTo("SERVICE_UNAVAILABLE");
        for (String service : List.of("anime_service", "download_service")) {
            assertThat(at(answer.json(), "services", service)).isEqualTo("unavailable");
        }
        assertThat(premises.visitor().get("/health").status()).isEqualTo(200);
    }
}
