package aniworld.http;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.openapi.Answer;
import aniworld.openapi.CheckedHttp;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What helps somebody who sets the server up: folders to choose from, names to look at, backups to
/// compare with.
class ChoosingTest {
    @TempDir Path folder;
    @AutoClose private Premises premises;
    @AutoClose private CheckedHttp owner;

    @BeforeEach
    void open() throws IOException {
        premises = Premises.open(folder);
        owner = premises.owner();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer directories(String path) {
        return owner.get("/api/config/directories?path=" + encoded(path));
    }

    @Test
    void foldersAreListedByNameWithoutHiddenOnesAndFiles() throws IOException {
        for (String name : new String[] {"b", "A", "ä", ".hidden"}) {
            Files.createDirectory(folder.resolve("anime").resolve(name));
        }
        Files.writeString(folder.resolve("anime").resolve("file.mkv"), "x");

        JsonNode data = directories(folder.resolve("anime").toString()).json().path("data");

        assertThat(data.path("directories").findValuesAsText("name"))
                .containsExactly("A", "ä", "b");
        assertThat(data.path("parent").asText()).isEqualTo(folder.toString());
        assertThat(data.path("writable").asBoolean()).isTrue();
    }

    @Test
    void withoutAPathTheHomeIsListedAndTheRootHasNoParent() {
        JsonNode home = owner.get("/api/config/directories").json().path("data");
        assertThat(home.path("path").asText()).isEqualTo(System.getProperty("user.home"));

        assertThat(directories("/").json().path("data").path("parent").isNull()).isTrue();
    }

    @Test
    void whatIsNoFolderIsNotFoundAndWhatIsNoAbsolutePathIsRefused() {
        assertThat(directories(folder + "/nothing").status()).isEqualTo(404);
        assertThat(directories("relative").status()).isEqualTo(422);
    }

    @Test
    void strangersSeeNoFolders() {
        try (CheckedHttp visitor = premises.visitor()) {
            assertThat(visitor.get("/api/config/directories").status()).isEqualTo(401);
        }
    }

    @Test
    void aNamePatternShowsWhatItMakes() {
        JsonNode good =
                owner.get("/api/config/naming?pattern=" + encoded("{series} - {number}"))
                        .json()
                        .path("data");
        assertThat(good.path("valid").asBoolean()).isTrue();
        assertThat(good.path("preview").asText()).isEqualTo("Attack on Titan - S01E02.mkv");

        JsonNode bad =
                owner.get("/api/config/naming?pattern=" + encoded("{title}")).json().path("data");
        assertThat(bad.path("valid").asBoolean()).isFalse();
        assertThat(bad.path("issue").asText()).contains("tell episodes apart");
    }

    @Test
    void aBackupIsReadBeforeItIsRestored() {
        owner.put("/api/config", Map.of("max_concurrent_downloads", 7));
        String name = owner.post("/api/config/backups").json().path("data").path("name").asText();
        owner.put("/api/config", Map.of("max_concurrent_downloads", 2));

        Answer backup = owner.get("/api/config/backups/" + name);

        assertThat(backup.json().path("data").path("max_concurrent_downloads").asInt())
                .isEqualTo(7);
        assertThat(
                        owner.get("/api/config")
                                .json()
                                .path("data")
                                .path("max_concurrent_downloads")
                                .asInt())
                .isEqualTo(2);
        assertThat(owner.get("/api/config/backups/backup_2020-01-01_00-00-00").status())
                .isEqualTo(404);
    }
}
