package aniworld.http;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.openapi.Answer;
import aniworld.openapi.CheckedHttp;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The library over real HTTP.
class AnimeApiTest {
    @TempDir Path folder;
    @AutoClose private Premises premises;
    @AutoClose private CheckedHttp owner;

    @BeforeEach
    void open() throws IOException {
        premises = Premises.open(folder);
        owner = premises.owner();
    }

    private List<String> keys(String query) {
        return owner.get("/api/anime" + query).json().findValuesAsText("key");
    }

    @Test
    void anEmptyLibraryIsAnEmptyListWithItsHeaders() {
        Answer answer = owner.get("/api/anime");

        assertThat(answer.json()).isEmpty();
        assertThat(answer.header("X-Total-Count")).contains("0");
        assertThat(answer.header("X-Total-Pages")).contains("0");
        assertThat(answer.header("Link").orElse("")).contains("rel=\"first\"", "rel=\"last\"");
    }

    @Test
    void seriesThatMissEpisodesAreListed() {
        Seeds.titan(premises);

        JsonNode row = owner.get("/api/anime").json().path(0);

        assertThat(row.path("key").asText()).isEqualTo("attack-on-titan");
        assertThat(row.path("name").asText()).isEqualTo("Attack on Titan");
        assertThat(row.path("folder").asText()).isEqualTo("Attack on Titan (2013)");
        assertThat(row.path("missing_episodes").asInt()).isEqualTo(3);
        assertThat(row.path("link").asText())
                .isEqualTo("https://aniworld.to/anime/stream/attack-on-titan");
    }

    @Test
    void theListIsFilteredSortedAndCut() {
        Seeds.titan(premises);
        Seeds.add(premises, "demon-slayer", "Demon Slayer", 2019);
        Seeds.add(premises, "cowboy-bebop", "Cowboy Bebop", 1998);

        assertThat(keys("")).containsExactly("attack-on-titan", "cowboy-bebop", "demon-slayer");
        assertThat(keys("?sort_order=desc"))
                .containsExactly("demon-slayer", "cowboy-bebop", "attack-on-titan");
        assertThat(keys("?q=SLAY")).containsExactly("demon-slayer");
        assertThat(keys("?status=complete")).isEmpty();
        assertThat(keys("?page=2&per_page=2")).containsExactly("demon-slayer");
        assertThat(keys("?page=9&per_page=2")).isEmpty();
    }

    @Test
    void pagesAreLinked() {
        Seeds.titan(premises);
        Seeds.add(premises, "demon-slayer", "Demon Slayer", 2019);
        Seeds.add(premises, "cowboy-bebop", "Cowboy Bebop", 1998);

        Answer answer = owner.get("/api/anime?page=2&per_page=1&status=all");

        assertThat(answer.header("X-Total-Count")).contains("3");
        assertThat(answer.header("X-Page")).contains("2");
        assertThat(answer.header("X-Per-Page")).contains("1");
        assertThat(answer.header("X-Total-Pages")).contains("3");
        assertThat(answer.header("Link").orElse(""))
                .isEqualTo(
                        "</api/anime?page=1&per_page=1&status=all>; rel=\"first\", "
                                + "</api/anime?page=1&per_page=1&status=all>; rel=\"prev\", "
                                + "</api/anime?page=3&per_page=1&status=all>; rel=\"next\", "
                                + "</api/anime?page=3&per_page=1&status=all>; rel=\"last\"");
    }

    @Test
    void wrongParametersAreAllNamed() {
        Answer answer =
                owner.expectingBadRequest()
                        .get("/api/anime?page=0&per_page=101&sort_by=size&sort_order=up&status=x");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("details").path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("page", "per_page", "sort_by", "sort_order", "status");
    }

    @Test
    void aSeriesIsReadByItsKey() {
        Seeds.titan(premises);

        JsonNode series = owner.get("/api/anime/attack-on-titan").json();

        assertThat(series.path("title").asText()).isEqualTo("Attack on Titan");
        assertThat(series.path("episodes")).hasSize(4);
        assertThat(series.path("episodes").path(0).asText()).isEqualTo("S01-E01");
        assertThat(series.path("missing")).hasSize(3);
        assertThat(series.path("seasons")).hasSize(2);
        assertThat(series.path("seasons").path(1).path("episodes").findValuesAsText("status"))
                .containsExactly("missing", "upcoming");
        assertThat(series.path("provider").asText()).isEqualTo("catalog");
    }

    @Test
    void queuedEpisodesShowAsQueued() {
        Seeds.titan(premises);
        owner.post(
                "/api/queue/add",
                Map.of("anime_id", "attack-on-titan", "episodes", List.of("S01E01")));

        assertThat(
                        owner.get("/api/anime/attack-on-titan")
                                .json()
                                .path("seasons")
                                .path(0)
                                .path("episodes")
                                .findValuesAsText("status"))
                .containsExactly("queued", "missing");
    }

    @Test
    void theFolderStillFindsASeriesAndSaysThatItIsDeprecated() {
        Seeds.titan(premises);

        Answer answer = owner.get("/api/anime/Attack%20on%20Titan%20(2013)");

        assertThat(answer.json().path("key").asText()).isEqualTo("attack-on-titan");
        assertThat(answer.header("Deprecation").orElse("")).startsWith("@");
        assertThat(answer.header("Sunset").orElse("")).endsWith("GMT");
        assertThat(answer.header("Link"))
                .contains("</api/anime/attack-on-titan>; rel=\"successor-version\"");
        assertThat(owner.get("/api/anime/attack-on-titan").header("Deprecation")).isEmpty();
    }

    @Test
    void anUnknownSeriesIsNotFound() {
        for (String id : List.of("nobody", "..", "a;b", "%C3%BC", "a+b", "A".repeat(2000))) {
            Answer answer = owner.get("/api/anime/" + id);

            assertThat(answer.status()).as(id).isEqualTo(404);
            assertThat(answer.json().path("message").asText()).isEqualTo("Anime not found");
        }
    }

    @Test
    void aRescanFindsWhatLiesOnTheDisk() throws IOException {
        Seeds.file(premises, "Cowboy Bebop (1998)", "Season 01/Cowboy Bebop - S01E01.mkv");
        Seeds.file(premises, "Cowboy Bebop (1998)", "Season 01/Cowboy Bebop - S01E02.mkv");

        JsonNode report = owner.post("/api/anime/rescan").json();

        assertThat(report.path("success").asBoolean()).isTrue();
        assertThat(report.path("message").asText()).isEqualTo("Rescan started");
        assertThat(report.path("new_series").asInt()).isEqualTo(1);
        assertThat(report.path("new_episodes").asInt()).isEqualTo(2);
        assertThat(report.path("running").asBoolean(true)).isFalse();
        assertThat(keys("?status=all")).containsExactly("cowboy-bebop-1998");
    }

    @Test
    void aRescanOfADirectoryThatIsGoneIsUnavailable() throws IOException {
        Files.delete(premises.anime);

        assertThat(owner.post("/api/anime/rescan").status()).isEqualTo(503);
    }

    @Test
    void aLibraryThatIsSuddenlyEmptyMustBeConfirmed() throws IOException {
        Seeds.file(premises, "Cowboy Bebop (1998)", "Season 01/Cowboy Bebop - S01E01.mkv");
        owner.post("/api/anime/rescan");
        Files.delete(
                premises.anime.resolve("Cowboy Bebop (1998)/Season 01/Cowboy Bebop - S01E01.mkv"));
        Files.delete(premises.anime.resolve("Cowboy Bebop (1998)/Season 01"));
        Files.delete(premises.anime.resolve("Cowboy Bebop (1998)"));

        Answer refused = owner.post("/api/anime/rescan");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("message").asText()).contains("confirm_empty");
        assertThat(refused.json().path("details").path("lost_files").asInt()).isEqualTo(1);
        assertThat(owner.get("/api/anime/rescan").json().path("waiting"))
                .hasToString(
                        """
                        {"confirm":"confirm_empty","message":"%s","lost_files":1,"known_files":1,\
                        "lost":["Cowboy Bebop (1998)/Season 01/Cowboy Bebop - S01E01.mkv"]}"""
                                .formatted(refused.json().path("message").asText()));

        assertThat(owner.post("/api/anime/rescan?confirm_empty=true").status()).isEqualTo(200);
        assertThat(owner.get("/api/anime/rescan").json().path("waiting").isNull()).isTrue();
    }
}
