package aniworld.http;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.openapi.Answer;
import aniworld.openapi.CheckedHttp;
import aniworld.provider.Provider;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Searching the providers, and series that join, leave and change.
class SeriesApiTest {
    private static final Provider CATALOG =
            new OneSeries("catalog", "demon-slayer", "Demon Slayer", true);
    private static final Provider BROKEN = new OneSeries("broken", "x", "X", false);

    private static final String TITAN = "/api/anime/attack-on-titan";

    @TempDir Path folder;

    @Test
    void aSearchNamesWhatItFoundAndWhoDidNotAnswer() throws IOException {
        try (var premises = Premises.open(folder, CATALOG, BROKEN)) {
            JsonNode answer = premises.owner().get("/api/v1/anime/search?q=demon").json();

            JsonNode hit = answer.path("data").path(0);
            assertThat(hit.path("key").asText()).isEqualTo("demon-slayer");
            assertThat(hit.path("name").asText()).isEqualTo("Demon Slayer");
            assertThat(hit.path("site").asText())
                    .isEqualTo("https://provider.com/anime/demon-slayer");
            assertThat(answer.path("warnings").path(0).path("provider").asText())
                    .isEqualTo("broken");
            assertThat(answer.path("pagination").path("total").asInt()).isEqualTo(1);
        }
    }

    @Test
    void aSearchThatNobodyAnswersSaysWhoAndWhy() throws IOException {
        try (var premises = Premises.open(folder, BROKEN)) {
            Answer answer = premises.owner().get("/api/anime/search?q=demon");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.json().path("error").asText()).isEqualTo("PROVIDER_ERROR");
            assertThat(answer.json().path("details").path("provider").asText()).isEqualTo("broken");
            assertThat(answer.json().path("details").path("reason").asText())
                    .contains("connection refused");
        }
    }

    @Test
    void withoutAProviderASearchSaysHowToConfigureOne() throws IOException {
        try (var premises = Premises.open(folder)) {
            CheckedHttp owner = premises.owner();
            Answer answer = owner.get("/api/anime/search?q=demon");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.json().path("message").asText()).contains("providers");
            for (String wrong : List.of("", "?q=", "?q=%20", "?q=a&limit=0", "?q=a&limit=101")) {
                assertThat(owner.expectingBadRequest().get("/api/anime/search" + wrong).status())
                        .as(wrong)
                        .isEqualTo(422);
            }
        }
    }

    @Test
    void aSeriesJoinsOnceAndLeaves() throws IOException {
        try (var premises = Premises.open(folder, CATALOG)) {
            CheckedHttp owner = premises.owner();

            Answer joined = owner.post("/api/anime", Map.of("key", "demon-slayer"));
            assertThat(joined.status()).isEqualTo(201);
            assertThat(joined.json().path("title").asText()).isEqualTo("Demon Slayer");
            assertThat(owner.post("/api/anime", Map.of("key", "demon-slayer")).status())
                    .isEqualTo(409);
            assertThat(owner.post("/api/anime", Map.of("key", "nobody")).status()).isEqualTo(404);

            assertThat(owner.delete("/api/anime/demon-slayer").status()).isEqualTo(200);
            assertThat(owner.get("/api/anime/demon-slayer").status()).isEqualTo(404);
        }
    }

    @Test
    void whatOnlyAProviderKnowsJoinsWhenItIsQueued() throws IOException {
        try (var premises = Premises.open(folder, CATALOG)) {
            CheckedHttp owner = premises.owner();

            Answer added =
                    owner.post(
                            "/api/queue/add",
                            Map.of(
                                    "serie_id", "demon-slayer",
                                    "serie_name", "My Demon Slayer",
                                    "episodes", List.of("S01E01")));

            assertThat(added.status()).isEqualTo(201);
            assertThat(owner.get("/api/anime/demon-slayer").json().path("title").asText())
                    .isEqualTo("My Demon Slayer");
            assertThat(owner.delete("/api/anime/demon-slayer").status()).isEqualTo(409);
        }
    }

    @Test
    void aSeriesThatNobodyKnowsIsNotFound() throws IOException {
        try (var premises = Premises.open(folder, CATALOG)) {
            assertThat(
                            premises.owner()
                                    .post(
                                            "/api/queue/add",
                                            Map.of(
                                                    "anime_id",
                                                    "nobody",
                                                    "episodes",
                                                    List.of("S01E01")))
                                    .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void monitoringIsSwitched() throws IOException {
        try (var premises = Premises.open(folder)) {
            CheckedHttp owner = premises.owner();
            Seeds.titan(premises);

            assertThat(
                            owner.patch("/api/anime/attack-on-titan", Map.of("monitored", false))
                                    .json()
                                    .path("monitored")
                                    .asBoolean(true))
                    .isFalse();
            assertThat(
                            owner.expectingBadRequest()
                                    .patch("/api/anime/attack-on-titan", Map.of("monitored", "no"))
                                    .status())
                    .isEqualTo(422);
        }
    }

    @Test
    void theLanguagesOfASeriesAreItsOwnUntilTheyAreTakenBack() throws IOException {
        try (var premises = Premises.open(folder)) {
            CheckedHttp owner = premises.owner();
            Seeds.titan(premises);
            assertThat(change(owner, Map.of("languages", List.of("German Dub", "en"))))
                    .isEqualTo(200);
            assertThat(languages(owner)).containsExactly("German Dub", "en");
            assertThat(change(owner, Map.of("monitored", false))).isEqualTo(200);
            assertThat(languages(owner)).containsExactly("German Dub", "en");

            assertThat(change(owner, Collections.singletonMap("languages", null))).isEqualTo(200);
            assertThat(languages(owner)).isEmpty();
        }
    }

    private static List<String> languages(CheckedHttp owner) {
        var languages = new ArrayList<String>();
        owner.get(TITAN).json().path("languages").forEach(one -> languages.add(one.asText()));
        return languages;
    }

    private static int change(CheckedHttp owner, Map<String, ?> wish) {
        return owner.patch(TITAN, wish).status();
    }

    @Test
    void aSeriesMovesToAFolderThatIsThereAndFindsItsFilesInIt() throws IOException {
        try (var premises = Premises.open(folder)) {
            CheckedHttp owner = premises.owner();
            Seeds.titan(premises);
            Seeds.file(premises, "Titan: Uncut", "Season 01/Attack on Titan - S01E01.mkv");

            JsonNode moved = owner.patch(TITAN, Map.of("folder", "Titan: Uncut")).json();

            assertThat(moved.path("folder").asText()).isEqualTo("Titan: Uncut");
            assertThat(moved.path("missing"))
                    .extracting(JsonNode::asText)
                    .doesNotContain("S01-E01");
            assertThat(owner.get("/api/anime?status=all").json()).hasSize(1);
        }
    }

    @Test
    void aFolderThatIsToBeMadeNeedsANameThatEveryDiskTakes() throws IOException {
        try (var premises = Premises.open(folder)) {
            CheckedHttp owner = premises.owner();
            Seeds.titan(premises);
            assertThat(change(owner, Map.of("folder", "Shingeki no Kyojin"))).isEqualTo(200);

            for (String wrong :
                    List.of(
                            "..",
                            "/etc",
                            "a/../b",
                            ".aniworld",
                            "a:b",
                            "CON",
                            " ",
                            "a/b/c",
                            "a\u0000")) {
                Answer refused = owner.expectingBadRequest().patch(TITAN, Map.of("folder", wrong));
                assertThat(refused.status()).as(wrong).isEqualTo(422);
                assertThat(refused.json().path("details").path("field").asText())
                        .isEqualTo("folder");
            }
            assertThat(owner.get(TITAN).json().path("folder").asText())
                    .isEqualTo("Shingeki no Kyojin");
        }
    }

    @Test
    void aFolderBelongsToOneSeriesAndFilesAreNotLeftBehind() throws IOException {
        try (var premises = Premises.open(folder)) {
            CheckedHttp owner = premises.owner();
            Seeds.titan(premises);
            Seeds.add(premises, "cowboy-bebop", "Cowboy Bebop", 1998);
            Seeds.file(premises, "Attack on Titan (2013)", "Season 01/Titan - S01E01.mkv");
            owner.post("/api/anime/rescan");

            Answer taken = owner.patch(TITAN, Map.of("folder", "cowboy bebop (1998)"));
            assertThat(taken.status()).isEqualTo(409);
            assertThat(taken.json().path("details").path("key").asText()).isEqualTo("cowboy-bebop");
            assertThat(change(owner, Map.of("folder", "Elsewhere"))).isEqualTo(409);
        }
    }

    @Test
    void aChangeNeedsSomethingToChange() throws IOException {
        try (var premises = Premises.open(folder)) {
            CheckedHttp owner = premises.owner().expectingBadRequest();
            Seeds.titan(premises);
            for (Map<String, ?> wrong :
                    List.<Map<String, ?>>of(
                            Map.of(),
                            Map.of("languages", "German"),
                            Map.of("languages", List.of("")),
                            Map.of("languages", List.of("a\nb")),
                            Map.of("languages", Collections.nCopies(21, "en")),
                            Map.of("folder", 5))) {
                assertThat(change(owner, wrong)).as(wrong.toString()).isEqualTo(422);
            }
        }
    }

    @Test
    void aFolderIsMatchedByHand() throws IOException {
        try (var premises = Premises.open(folder, CATALOG)) {
            CheckedHttp owner = premises.owner();
            Seeds.file(premises, "Kimetsu", "Season 01/Kimetsu - S01E01.mkv");
            owner.post("/api/anime/rescan");
            owner.get("/api/anime/search?q=demon");

            Answer matched = owner.post("/api/anime/kimetsu/match", Map.of("key", "demon-slayer"));

            assertThat(matched.status()).isEqualTo(200);
            assertThat(matched.json().path("key").asText()).isEqualTo("demon-slayer");
            assertThat(owner.get("/api/anime/kimetsu").json().path("key").asText())
                    .isEqualTo("demon-slayer");
        }
    }

    @Test
    void aProviderIsAskedAboutASeries() throws IOException {
        try (var premises = Premises.open(folder, CATALOG)) {
            CheckedHttp owner = premises.owner();
            owner.post("/api/anime", Map.of("key", "demon-slayer"));

            assertThat(owner.post("/api/anime/demon-slayer/refresh").status()).isEqualTo(200);
            assertThat(owner.post("/api/anime/nobody/refresh").status()).isEqualTo(404);
        }
    }

    @Test
    void theIndexIsSentOnceAsLongAsNothingChanges() throws IOException {
        try (var premises = Premises.open(folder)) {
            CheckedHttp owner = premises.owner();
            Seeds.titan(premises);

            Answer first = owner.get("/api/anime/index");
            assertThat(first.json().path(0).path("key").asText()).isEqualTo("attack-on-titan");
            assertThat(first.json().path(0).path("missing").asInt()).isEqualTo(3);
            assertThat(first.json().path(0).path("state").asText()).isEqualTo("missing");

            CheckedHttp again = owner.with("If-None-Match", first.header("ETag").orElseThrow());
            assertThat(again.get("/api/anime/index").status()).isEqualTo(304);
            Seeds.add(premises, "demon-slayer", "Demon Slayer", 2019);
            assertThat(again.get("/api/anime/index").status()).isEqualTo(200);
        }
    }

    @Test
    void theDocumentIsServedByTheServerItself() throws IOException {
        try (var premises = Premises.open(folder)) {
            JsonNode document = premises.visitor().get("/api/openapi.json").json();

            assertThat(document.path("openapi").asText()).isEqualTo("3.1.0");
            assertThat(document.path("paths").has("/api/queue/add")).isTrue();
        }
    }
}
