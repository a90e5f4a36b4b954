package aniworld.http;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.net.AllowedAddresses;
import aniworld.net.Outbound;
import aniworld.net.OutboundLimits;
import aniworld.openapi.Answer;
import aniworld.origin.Answers;
import aniworld.origin.Behaviour;
import aniworld.origin.LoopbackOrigin;
import aniworld.origin.SeededFile;
import aniworld.origin.Serves;
import aniworld.origin.Website;
import aniworld.provider.Provider;
import aniworld.provider.ProviderInfo;
import aniworld.provider.pages.Pages;
import aniworld.sites.index.IndexSite;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// How the providers do, and a trial of one, over HTTP.
@Timeout(60)
class ProvidersApiTest {
    @TempDir private Path folder;

    @Test
    void aTrialGoesFromASearchToTheFirstBytes() throws Exception {
        try (var shelf = new Shelf(new Serves(new SeededFile(1, 200_000)));
                var premises = Premises.open(folder, shelf.provider)) {
            JsonNode trial = test(premises, Map.of("query", "tide")).json().path("data");

            assertThat(trial.path("passed").asBoolean()).isTrue();
            assertThat(trial.path("steps").findValuesAsText("step"))
                    .containsExactly("search", "series", "sources", "first_bytes");
            assertThat(trial.path("steps").findValuesAsText("seen"))
                    .contains(
                            "one series: Tide (Tide)",
                            "1 episodes, S01-E01 to S01-E01",
                            "65536 bytes of type video/mp4");
        }
    }

    @Test
    void aTrialEndsAtTheStepThatFails() throws Exception {
        try (var shelf = new Shelf(new Answers("403 Forbidden"));
                var premises = Premises.open(folder, shelf.provider)) {
            JsonNode bytes = test(premises, Map.of("query", "tide")).json().path("data");
            JsonNode search = test(premises, Map.of("query", "none")).json().path("data");

            assertThat(bytes.path("passed").asBoolean(true)).isFalse();
            assertThat(bytes.path("steps").path(3).path("seen").asText())
                    .isEqualTo("127.0.0.1 answered 403");
            assertThat(search.path("steps")).hasSize(1);
            assertThat(search.path("steps").path(0).path("seen").asText())
                    .startsWith("It answers, and finds nothing");
        }
    }

    @Test
    void theStateOfEachProviderIsTold() throws Exception {
        try (var shelf = new Shelf(new Serves(new SeededFile(1, 10)));
                var premises = Premises.open(folder, shelf.provider)) {
            var owner = premises.owner();
            assertThat(
                            owner.get("/api/providers")
                                    .json()
                                    .path("data")
                                    .path(0)
                                    .path("state")
                                    .asText())
                    .isEqualTo("unknown");
            shelf.origin.close();
            for (int i = 0; i < 4; i++) {
                owner.get("/api/anime/search?q=tide");
            }

            JsonNode told = owner.get("/api/providers").json().path("data").path(0);
            assertThat(told.path("state").asText()).isEqualTo("resting");
            assertThat(told.path("failed").asInt()).isEqualTo(3);
            assertThat(told.path("success_rate").asDouble()).isZero();
            assertThat(told.path("rests_until").asText()).isEqualTo("2026-03-01T12:00:30Z");
            assertThat(told.path("last_error").path("reason").asText()).isEqualTo("unreachable");
            JsonNode health = premises.visitor().get("/health/detailed").json().path("providers");
            assertThat(health.path("resting").asInt()).isEqualTo(1);
            assertThat(health.path("success_rate").asDouble()).isZero();
        }
    }

    @Test
    void onlyOwnersMayAskAndOnlyForWhatIsThere() throws Exception {
        try (var premises = Premises.open(folder)) {
            var owner = premises.owner();

            assertThat(premises.visitor().get("/api/providers").status()).isEqualTo(401);
            assertThat(owner.get("/api/providers").json().path("data")).isEmpty();
            assertThat(owner.post("/api/providers/none/test", Map.of()).status()).isEqualTo(404);
            assertThat(owner.post("/api/providers/none/test", Map.of("query", " ")).status())
                    .isEqualTo(422);
        }
    }

    private static Answer test(Premises premises, Map<String, String> body) {
        return premises.owner().post("/api/providers/shelf/test", body);
    }

    /// A listed folder with one series of one episode.
    private static final class Shelf implements AutoCloseable {
        private final LoopbackOrigin origin;
        private final Outbound web;
        private final Provider provider;

        Shelf(Behaviour film) {
            var pages =
                    new Website()
                            .with("/", "text/html", "<a href='Tide/'>Tide/</a>")
                            .with("/Tide/", "text/html", "<a href='Tide%20-%20S01E01.mkv'>1</a>");
            origin =
                    LoopbackOrigin.that(
                            (asked, wire) ->
                                    (asked.target().endsWith(".mkv") ? film : pages)
                                            .answer(asked, wire));
            web =
                    new Outbound(
                            () -> AllowedAddresses.of(List.of(origin.address("/"))),
                            () -> OutboundLimits.DEFAULTS,
                            Map.of());
            provider =
                    IndexSite.open(
                            new ProviderInfo("shelf", "Shelf", origin.address("/")),
                            new Pages(web, "The server of Shelf"));
        }

        @Override
        public void close() {
            web.close();
            origin.close();
        }
    }
}
