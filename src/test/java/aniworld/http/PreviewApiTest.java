package aniworld.http;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.library.EpisodeNumber;
import aniworld.library.SeriesFacts;
import aniworld.net.WebPage;
import aniworld.openapi.Answer;
import aniworld.openapi.CheckedHttp;
import aniworld.provider.MediaSource;
import aniworld.provider.Provider;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import aniworld.provider.ProviderInfo;
import aniworld.provider.SearchHit;
import aniworld.provider.SeriesPage;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Looking at a provider's series before it joins the library.
class PreviewApiTest {
    private static final OneSeries PLAIN =
            new OneSeries("catalog", "demon-slayer", "Demon Slayer", true);
    private static final String PREVIEW = "/api/previews/demon-slayer";
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 1, 2};

    @TempDir Path folder;

    @Test
    void aSeriesIsLookedAtWithoutJoining() throws IOException {
        try (var premises = Premises.open(folder, new Spoken(PLAIN, false))) {
            CheckedHttp owner = premises.owner();

            JsonNode seen = owner.get(PREVIEW).json().path("data");

            assertThat(seen.path("name").asText()).isEqualTo("Demon Slayer");
            assertThat(seen.path("description").asText()).isEqualTo("Anime description...");
            assertThat(seen.path("year").asInt()).isEqualTo(2019);
            assertThat(seen.path("provider").asText()).isEqualTo("catalog");
            assertThat(seen.path("in_library").asBoolean()).isFalse();
            assertThat(seen.path("seasons"))
                    .hasToString(
                            "[{\"season\":1,\"episodes\":2,\"upcoming\":0,\"languages\":[\"de\",\"en\"]},"
                                    + "{\"season\":2,\"episodes\":2,\"upcoming\":1,\"languages\":[\"de\",\"en\"]}]");
            assertThat(owner.get("/api/anime/demon-slayer").status()).isEqualTo(404);
        }
    }

    @Test
    void thePictureIsThereBeforeTheSeriesIs() throws IOException {
        try (var premises = Premises.open(folder, new Spoken(PLAIN, false))) {
            premises.web = address -> new WebPage(address, 200, Map.of(), JPEG);
            CheckedHttp owner = premises.owner();
            assertThat(owner.get("/posters/demon-slayer").status()).isEqualTo(404);

            String version = owner.get(PREVIEW).json().at("/data/poster").asText();

            assertThat(owner.get("/posters/demon-slayer?v=" + version).bytes()).isEqualTo(JPEG);
        }
    }

    @Test
    void whatTheLibraryHasSaysSo() throws IOException {
        try (var premises = Premises.open(folder, PLAIN)) {
            CheckedHttp owner = premises.owner();
            owner.post("/api/anime", Map.of("key", "demon-slayer"));

            assertThat(owner.get(PREVIEW).json().at("/data/in_library").asBoolean()).isTrue();
        }
    }

    @Test
    void aProviderThatDoesNotNameLanguagesIsNoFailure() throws IOException {
        try (var premises = Premises.open(folder, new Spoken(PLAIN, true))) {
            Answer answer = premises.owner().get(PREVIEW);

            assertThat(answer.json().at("/data/seasons/0/languages")).isEmpty();
            assertThat(answer.json().at("/data/seasons/0/episodes").asInt()).isPositive();
        }
    }

    @Test
    void whatNobodyKnowsIsNotFoundAndWhoDoesNotAnswerIsNamed() throws IOException {
        try (var premises = Premises.open(folder, PLAIN)) {
            CheckedHttp owner = premises.owner();
            assertThat(owner.get("/api/previews/nobody").status()).isEqualTo(404);
            assertThat(owner.get("/api/previews/No%20key").status()).isEqualTo(404);
            assertThat(premises.visitor().get(PREVIEW).status()).isEqualTo(401);
        }
        var broken = new OneSeries("broken", "x", "X", false);
        try (var premises = Premises.open(folder.resolve("other"), broken)) {
            Answer answer = premises.owner().get(PREVIEW);

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.json().at("/details/provider").asText()).isEqualTo("broken");
            assertThat(answer.json().at("/details/reason").asText()).contains("connection refused");
        }
    }

    /// Has a picture, and gives each episode in two languages or fails to.
    private record Spoken(Provider plain, boolean isMute) implements Provider {

        @Override
        public ProviderInfo info() {
            return plain.info();
        }

        @Override
        public List<SearchHit> search(String query, int limit) throws ProviderException {
            return plain.search(query, limit);
        }

        @Override
        public SeriesPage series(String id) throws ProviderException {
            SeriesPage page = plain.series(id);
            SeriesFacts facts = page.facts();
            var pictured =
                    new SeriesFacts(
                            facts.name(),
                            facts.description(),
                            facts.year(),
                            facts.page(),
                            Optional.of(URI.create("https://provider.com/demon.jpg")));
            return new SeriesPage(page.id(), pictured, page.otherTitles(), page.episodes());
        }

        @Override
        public List<MediaSource> sources(String id, EpisodeNumber episode, List<String> languages)
                throws ProviderException {
            if (isMute) {
                throw new ProviderException(new ProviderFault.Unreachable("connection reset"));
            }
            return List.of(source("de"), source("en"), source("de"));
        }

        private static MediaSource source(String language) {
            return new MediaSource.FileSource(
                    URI.create("https://provider.com/" + language + ".mp4"),
                    Map.of(),
                    OptionalLong.empty(),
                    Optional.empty(),
                    Optional.of(language),
                    "provider.com");
        }
    }
}
