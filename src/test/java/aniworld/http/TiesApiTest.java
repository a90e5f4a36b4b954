package aniworld.http;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.library.Episode;
import aniworld.library.EpisodeNumber;
import aniworld.library.Origin;
import aniworld.library.SeriesKey;
import aniworld.openapi.CheckedHttp;
import aniworld.provider.MediaSource;
import aniworld.provider.Provider;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderInfo;
import aniworld.provider.SearchHit;
import aniworld.provider.SeriesPage;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A person says which series of another provider stands behind one.
class TiesApiTest {
    private static final Provider SHELF = new OneSeries("shelf", "slayer", "Demon Slayer", true);
    private static final EpisodeNumber EXTRA = EpisodeNumber.of(9, 9);

    @TempDir Path folder;

    @Test
    void whatIsTiedAddsItsEpisodesUntilThatIsTakenBack() throws IOException {
        try (var premises = Premises.open(folder, SHELF, new Longer("tv"))) {
            CheckedHttp owner = premises.owner();
            owner.post("/api/anime", Map.of("key", "slayer"));
            assertThat(episodes(owner)).doesNotContain("S09-E09");

            String other =
                    owner.get("/api/anime/search?q=kimetsu").json().at("/data/0/key").asText();
            JsonNode tied = owner.post(TIES, Map.of("key", other)).json();

            assertThat(tied.at("/data/0/provider").asText()).isEqualTo("tv");
            assertThat(tied.at("/data/0/id").asText()).isEqualTo("4711");
            assertThat(tied.at("/data/0/title").asText()).isEqualTo("Kimetsu no Yaiba");
            assertThat(episodes(owner)).contains("S09-E09");
            assertThat(owner.get(TIES).json().path("data")).hasSize(1);

            assertThat(owner.delete(TIES + "/tv").json().path("data")).isEmpty();
            assertThat(episodes(owner)).doesNotContain("S09-E09");
            assertThat(owner.delete(TIES + "/tv").status()).isEqualTo(404);
        }
    }

    @Test
    void anEpisodeComesFromTheTiedSeries() throws Exception {
        try (var premises = Premises.open(folder, SHELF, new Longer("tv"))) {
            CheckedHttp owner = premises.owner();
            owner.post("/api/anime", Map.of("key", "slayer"));
            owner.post(TIES, Map.of("key", "4711"));

            var origin = premises.library.get(new SeriesKey("slayer")).series().origin();

            assertThat(origin).contains(new Origin("shelf", "slayer"));
            assertThat(premises.provider("shelf").sources("slayer", EXTRA, List.of()))
                    .extracting(MediaSource::host)
                    .containsExactly("tv");
        }
    }

    @Test
    void aTieThatCannotBeIsRefused() throws IOException {
        var broken = new OneSeries("broken", "x", "X", false);
        try (var premises = Premises.open(folder, SHELF, new Longer("tv"), broken)) {
            CheckedHttp owner = premises.owner();
            owner.post("/api/anime", Map.of("key", "slayer"));

            assertThat(owner.post(TIES, Map.of("key", "slayer")).status()).isEqualTo(422);
            assertThat(owner.post(TIES, Map.of("key", "nobody")).status()).isEqualTo(500);
            assertThat(owner.post("/api/anime/none/ties", Map.of("key", "4711")).status())
                    .isEqualTo(404);

            Files.createDirectories(premises.anime.resolve("Alone"));
            Files.writeString(premises.anime.resolve("Alone/S01E01.mkv"), "x");
            owner.post("/api/anime/rescan");
            assertThat(owner.post("/api/anime/alone/ties", Map.of("key", "4711")).status())
                    .isEqualTo(409);
            assertThat(owner.get(TIES).json().path("data")).isEmpty();
        }
    }

    private static final String TIES = "/api/anime/slayer/ties";

    private static List<String> episodes(CheckedHttp owner) {
        var numbers = owner.get("/api/anime/slayer").json().path("episodes");
        return numbers.valueStream().map(JsonNode::asText).toList();
    }

    /// Has the same series under another name, with one episode more.
    private record Longer(String id) implements Provider {
        private OneSeries same() {
            return new OneSeries(id, "4711", "Kimetsu no Yaiba", true);
        }

        @Override
        public ProviderInfo info() {
            return new ProviderInfo(id, "TV", URI.create("https://tv.example/"));
        }

        @Override
        public List<SearchHit> search(String query, int limit) throws ProviderException {
            return same().search(query, limit);
        }

        @Override
        public SeriesPage series(String asked) throws ProviderException {
            SeriesPage page = same().series(asked);
            var extra = new Episode(EXTRA, "Extra", Optional.empty());
            return new SeriesPage(page.id(), page.facts(), List.of(), List.of(extra));
        }

        @Override
        public List<MediaSource> sources(
                String series, EpisodeNumber episode, List<String> languages) {
            URI film = URI.create("https://tv.example/film.mp4");
            return List.of(new MediaSource.PageSource(film, Optional.empty(), id));
        }
    }
}
