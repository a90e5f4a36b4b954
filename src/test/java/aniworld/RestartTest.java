package aniworld;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.openapi.CheckedHttp;
import aniworld.openapi.OpenApiChecker;
import aniworld.origin.LoopbackOrigin;
import aniworld.origin.Website;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What a whole server still knows of its providers' pages later on.
@Timeout(60)
class RestartTest {
    private static final OpenApiChecker CHECKER =
            OpenApiChecker.of(Path.of("src/main/resources/openapi/openapi.yaml"));
    private static final String PASSWORD = "a password of mine";

    @TempDir Path folder;

    @Test
    void anUnchangedSeriesIsAskedForByItsMarksAfterASavedSettingAndAfterARestart()
            throws IOException {
        var site =
                new Website()
                        .with("/", "text/html", "<a href='tide/'>tide/</a>")
                        .with("/tide/", "text/html", "<a href='Tide%20-%20S01E01.mkv'>x</a>");
        try (var origin = LoopbackOrigin.that(site)) {
            try (var house = open()) {
                house.setPassword(PASSWORD);
                CheckedHttp owner = owner(house);
                owner.put("/api/config", settings(origin));
                owner.post("/api/anime", Map.of("key", "tide"));
                assertThat(marks(origin)).containsOnly("");

                owner.put("/api/config", Map.of("max_concurrent_downloads", 1));
                assertThat(owner.post("/api/anime/tide/refresh").status()).isEqualTo(200);
            }
            int before = marks(origin).size();
            assertThat(marks(origin).getLast()).isNotEmpty();

            try (var house = open()) {
                CheckedHttp owner = owner(house);
                var series = owner.post("/api/anime/tide/refresh").json();
                assertThat(series.at("/episodes/0").asText()).isEqualTo("S01-E01");
            }
            assertThat(marks(origin).subList(before, marks(origin).size()))
                    .isNotEmpty()
                    .doesNotContain("");
        }
    }

    private Map<String, Object> settings(LoopbackOrigin origin) throws IOException {
        var options = Map.of("address", origin.address("/").toString());
        var provider = Map.of("id", "mine", "kind", "index", "options", options);
        String directory = Files.createDirectories(folder.resolve("anime")).toString();
        return Map.of("anime_directory", directory, "providers", List.of(provider));
    }

    private House open() {
        House house = House.open(folder.resolve("data"), Map.of());
        house.serve("127.0.0.1", 0);
        return house;
    }

    private static CheckedHttp owner(House house) {
        var visitor = CheckedHttp.to(URI.create("http://127.0.0.1:" + house.port()), CHECKER);
        var entered = visitor.post("/api/auth/login", Map.of("password", PASSWORD)).json();
        return visitor.bearing(entered.path("token").asText());
    }

    /// By which the series' page was asked for, each time; empty where it was asked for whole.
    private static List<String> marks(LoopbackOrigin origin) {
        return origin.asked().stream()
                .filter(asked -> asked.target().equals("/tide/"))
                .map(asked -> asked.header("if-none-match").orElse(""))
                .toList();
    }
}
