package aniworld.http;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.openapi.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How the server says that it is well, or not.
class HealthApiTest {
    @TempDir Path folder;
    private Premises premises;

    @BeforeEach
    void open() throws IOException {
        premises = Premises.open(folder);
    }

    @AfterEach
    void close() {
        premises.close();
    }

    @Test
    void aHealthyServerSaysSoOfEachPart() {
        JsonNode health = premises.visitor().get("/health/detailed").json();

        assertThat(health.path("status").asText()).isEqualTo("healthy");
        assertThat(health.path("database").path("status").asText()).isEqualTo("connected");
        assertThat(health.path("filesystem").path("status").asText()).isEqualTo("accessible");
        assertThat(health.path("filesystem").path("disk_free_gb").asDouble()).isPositive();
        assertThat(health.path("services").path("anime_service").asText()).isEqualTo("ready");
        assertThat(health.path("services").path("download_service").asText()).isEqualTo("ready");
    }

    @Test
    void aLostAnimeDirectoryDegradesIt() throws IOException {
        Files.delete(premises.anime);

        Answer answer = premises.visitor().get("/health/detailed");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asText()).isEqualTo("degraded");
        assertThat(answer.json().path("filesystem").path("status").asText())
                .isEqualTo("unavailable");
    }

    @Test
    void theSystemIsDescribedWithTheFieldsOldClientsExpect() {
        JsonNode system = premises.visitor().get("/api/diagnostics/system").json();

        assertThat(system.path("python_version").asText()).isEqualTo("none");
        assertThat(system.path("hostname").asText()).isEqualTo("testhost");
        assertThat(system.path("java_version").asText()).startsWith("25");
    }

    @Test
    void withoutItsDatabaseItIsUnhealthy() {
        premises.database.close();

        Answer answer = premises.visitor().get("/health/detailed");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().path("status").asText()).isEqualTo("unhealthy");
        assertThat(answer.json().path("error").asText()).isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(premises.visitor().get("/health").status()).isEqualTo(200);
    }
}
