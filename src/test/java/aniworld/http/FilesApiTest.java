package aniworld.http;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.openapi.CheckedHttp;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesApiTest {
    @TempDir Path folder;

    @Test
    void everyFileIsListedAndWhichOneCountsAndWhichIsGone() throws IOException {
        try (var premises = Premises.open(folder)) {
            CheckedHttp owner = premises.owner();
            Path show = Files.createDirectories(premises.anime.resolve("Moss Garden"));
            Files.writeString(show.resolve("Moss Garden - 01.mkv"), "first");
            Files.writeString(show.resolve("Moss Garden - 01v2.mkv"), "second");
            Files.writeString(show.resolve("Moss Garden - 01v2.de.srt"), "");
            Path lost = Files.writeString(show.resolve("Moss Garden - 02.mkv"), "third");
            owner.post("/api/anime/rescan");
            Files.delete(lost);
            owner.post("/api/anime/rescan?full=true");

            JsonNode files = owner.get("/api/anime/moss-garden/files").json().path("data");

            assertThat(files.findValuesAsText("path"))
                    .containsExactly(
                            "Moss Garden/Moss Garden - 01.mkv",
                            "Moss Garden/Moss Garden - 01v2.mkv",
                            "Moss Garden/Moss Garden - 02.mkv");
            assertThat(files.findValuesAsText("counts")).containsExactly("false", "true", "false");
            assertThat(files.path(1).path("sidecars").asInt()).isEqualTo(1);
            assertThat(files.path(2).path("gone_since").asText()).isEqualTo("2026-03-01T12:00:00Z");
        }
    }

    @Test
    void nobodyHasTheFilesOfASeriesThatIsNotThere() throws IOException {
        try (var premises = Premises.open(folder)) {
            assertThat(premises.owner().get("/api/anime/nobody/files").status()).isEqualTo(404);
        }
    }
}
