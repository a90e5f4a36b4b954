package aniworld.http;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.openapi.CheckedHttp;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoApiTest {
    @TempDir Path folder;

    private static Path episode(Premises premises) throws IOException {
        Path show = Files.createDirectories(premises.anime.resolve("Demon Slayer"));
        return Files.writeString(show.resolve("ds 1.mkv"), "one");
    }

    @Test
    void aSeriesDeletedWithItsFilesComesBack() throws IOException {
        try (var premises = Premises.open(folder)) {
            CheckedHttp owner = premises.owner();
            Path file = episode(premises);
            owner.post("/api/anime/rescan");
            owner.delete("/api/anime/demon-slayer?delete_files=true");
            assertThat(file).doesNotExist();

            JsonNode undone = owner.post("/api/library/undo").json().path("data");

            assertThat(undone.path("kind").asText()).isEqualTo("delete");
            assertThat(undone.path("state").asText()).isEqualTo("undone");
            assertThat(undone.path("moves").path(0).path("from").asText())
                    .isEqualTo("Demon Slayer");
            assertThat(file).hasContent("one");
            assertThat(owner.get("/api/anime/demon-slayer").status()).isEqualTo(200);
            JsonNode operations = owner.get("/api/library/operations?per_page=1").json();
            assertThat(operations.path("data").path(0).path("kind").asText()).isEqualTo("undo");
            assertThat(operations.path("pagination").path("total").asInt()).isEqualTo(2);
        }
    }

    @Test
    void whatCannotBeUndoneIsRefused() throws IOException {
        try (var premises = Premises.open(folder)) {
            CheckedHttp owner = premises.owner();

            assertThat(owner.post("/api/library/undo").status()).isEqualTo(404);
            assertThat(owner.post("/api/library/undo", Map.of("operation_id", 7)).status())
                    .isEqualTo(404);
            assertThat(
                            owner.expectingBadRequest()
                                    .post("/api/library/undo", Map.of("operation_id", 0))
                                    .status())
                    .isEqualTo(422);
        }
    }

    @Test
    void filesAreRenamedOnlyWhenAskedFor() throws IOException {
        try (var premises =
                Premises.open(
                        folder, new OneSeries("catalog", "demon-slayer", "Demon Slayer", true))) {
            CheckedHttp owner = premises.owner();
            Path file = episode(premises);
            owner.post("/api/anime/rescan");
            owner.post("/api/anime/demon-slayer/match", Map.of("key", "demon-slayer"));

            JsonNode line = owner.get("/api/anime/demon-slayer/rename").json().path("data").path(0);
            assertThat(line.path("path").asText()).isEqualTo("Demon Slayer/ds 1.mkv");
            assertThat(line.path("new_path").asText()).startsWith("Demon Slayer/Season 01/");
            assertThat(line.path("status").asText()).isEqualTo("rename");
            assertThat(file).exists();

            owner.post("/api/anime/demon-slayer/rename");
            assertThat(file).doesNotExist();
            assertThat(premises.anime.resolve(line.path("new_path").asText())).hasContent("one");
            assertThat(owner.post("/api/anime/nobody/rename").status()).isEqualTo(404);
        }
    }
}
