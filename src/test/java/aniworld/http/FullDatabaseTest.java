package aniworld.http;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.SmallDisk;
import aniworld.openapi.Answer;
import aniworld.openapi.CheckedHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk of the database is full: what is asked for can be read, what would change something is
/// put off, and goes on when there is room again.
class FullDatabaseTest {
    @TempDir Path folder;

    @Test
    void whatCannotBeWrittenIsAskedForAgainLaterAndNothingIsHalfDone() throws IOException {
        Path small = folder.resolve("small");
        try (SmallDisk disk = SmallDisk.at(small, 4);
                Premises premises = Premises.open(small);
                CheckedHttp owner = premises.owner()) {
            assertThat(small.resolve("aniworld.db")).exists();
            Path filling = disk.fill();

            Answer refused = refusedStart(owner);

            assertThat(refused.json().path("error").asText()).isEqualTo("SERVICE_UNAVAILABLE");
            assertThat(refused.json().path("message").asText()).contains("disk").contains("full");
            assertThat(refused.header("Retry-After")).contains("5");
            assertThat(owner.get("/api/anime").status()).isEqualTo(200);

            Files.delete(filling);
            assertThat(owner.post("/api/queue/start").status()).isEqualTo(200);
        }
    }

    /// What is free in the last page of the journal is used up first.
    private static Answer refusedStart(CheckedHttp owner) {
        for (int i = 0; i < 100; i++) {
            Answer answer = owner.post(i % 2 == 0 ? "/api/queue/start" : "/api/queue/stop");
            if (answer.status() != 200) {
                assertThat(answer.status()).isEqualTo(503);
                return answer;
            }
        }
        throw new AssertionError("the disk is not full");
    }
}
