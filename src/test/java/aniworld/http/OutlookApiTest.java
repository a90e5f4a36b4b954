package aniworld.http;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.downloads.Download;
import aniworld.downloads.DownloadEvent;
import aniworld.downloads.DownloadId;
import aniworld.downloads.DownloadProgress;
import aniworld.downloads.QueueItemId;
import aniworld.library.EpisodeNumber;
import aniworld.library.SeriesKey;
import aniworld.openapi.CheckedHttp;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How fast it was, what comes out when, and why something is missing.
class OutlookApiTest {
    private static final String KEY = "attack-on-titan";

    @TempDir Path folder;

    private static void queue(CheckedHttp owner, String... episodes) {
        owner.post("/api/queue/add", Map.of("anime_id", KEY, "episodes", List.of(episodes)));
    }

    @Test
    void theSpeedOfTheLastMinutesIsKeptOnTheServer() throws IOException {
        try (var premises = Premises.open(folder)) {
            premises.downloads.publish(
                    new DownloadEvent.Progress(
                            new Download.Ref(
                                    new DownloadId(1),
                                    new QueueItemId(1),
                                    SeriesKey.parse(KEY).orElseThrow(),
                                    "Attack on Titan (2013)",
                                    EpisodeNumber.of(1, 1)),
                            new DownloadProgress(1, OptionalLong.empty(), 1, "host")));

            JsonNode speed = premises.owner().get("/api/queue/speed").json().path("data");

            assertThat(speed.path("mbps")).hasSize(300);
        }
    }

    @Test
    void anEmptyQueueFits() throws IOException {
        try (var premises = Premises.open(folder)) {
            JsonNode forecast = premises.owner().get("/api/queue/forecast").json().path("data");

            assertThat(forecast.path("downloads").asInt()).isZero();
            assertThat(forecast.path("fits").asBoolean()).isTrue();
        }
    }

    @Test
    void whetherAQueueOfUnknownSizesFitsNobodyClaimsToKnow() throws IOException {
        try (var premises = Premises.open(folder)) {
            Seeds.titan(premises);
            CheckedHttp owner = premises.owner();
            queue(owner, "S01E01", "S01E02");

            JsonNode forecast = owner.get("/api/queue/forecast").json().path("data");

            assertThat(forecast.path("unknown_sizes").asInt()).isEqualTo(2);
            assertThat(forecast.path("fits").isNull()).isTrue();
        }
    }

    @Test
    void theCalendarHasWhatComesOutBetweenTwoDays() throws IOException {
        try (var premises = Premises.open(folder)) {
            Seeds.titan(premises);
            Seeds.add(premises, "bleach", "Bleach", 2004);

            JsonNode found =
                    premises.owner().get("/api/calendar?from=2029-12-01&to=2030-01-01").json();

            assertThat(found.path("data").findValuesAsText("key")).containsExactly(KEY, "bleach");
            assertThat(found.path("data").findValuesAsText("number")).containsOnly("S02-E02");
            assertThat(found.path("data").findValuesAsText("status")).containsOnly("upcoming");
            assertThat(found.path("more").asBoolean()).isFalse();
        }
    }

    @Test
    void anEmptyMonthNamesTheNextDay() throws IOException {
        try (var premises = Premises.open(folder)) {
            CheckedHttp owner = premises.owner();
            assertThat(owner.get("/api/calendar").json().path("dates_known").asBoolean()).isFalse();
            Seeds.titan(premises);

            JsonNode month = owner.get("/api/calendar").json();

            assertThat(month.path("data")).isEmpty();
            assertThat(month.path("from").asText()).isEqualTo("2026-02-22");
            assertThat(month.path("to").asText()).isEqualTo("2026-04-05");
            assertThat(month.path("next").asText()).isEqualTo("2030-01-01");
            assertThat(month.path("dates_known").asBoolean()).isTrue();
        }
    }

    @Test
    void aDayThatIsNoneIsRefused() throws IOException {
        try (var premises = Premises.open(folder)) {
            CheckedHttp owner = premises.owner().expectingBadRequest();

            for (String query :
                    List.of("from=2026-02-30", "from=tomorrow", "from=2026-03-02&to=2026-03-01")) {
                assertThat(owner.get("/api/calendar?" + query).status()).as(query).isEqualTo(422);
            }
        }
    }

    @Test
    void eachMissingEpisodeSaysWhyItIsMissing() throws IOException {
        try (var premises = Premises.open(folder)) {
            Seeds.titan(premises);
            Seeds.file(premises, "Attack on Titan (2013)", "Attack on Titan - S01E02.mkv");
            CheckedHttp owner = premises.owner();
            owner.post("/api/anime/rescan");
            Files.delete(
                    premises.anime.resolve("Attack on Titan (2013)/Attack on Titan - S01E02.mkv"));
            Seeds.file(premises, "Attack on Titan (2013)", "notes.txt");
            Seeds.file(premises, "Bleach", "Bleach - S01E01.mkv");
            owner.post("/api/anime/rescan?full=true&confirm_empty=true");
            queue(owner, "S02E01");

            JsonNode why = owner.get("/api/anime/attack-on-titan/missing").json().path("data");

            assertThat(why.findValuesAsText("number"))
                    .containsExactly("S01-E01", "S01-E02", "S02-E01");
            assertThat(why.findValuesAsText("reason"))
                    .containsExactly("untried", "file_gone", "queued");
            assertThat(why.path(1).path("gone").path("path").asText()).contains("S01E02.mkv");
            assertThat(owner.get("/api/anime/nobody/missing").status()).isEqualTo(404);
        }
    }
}
