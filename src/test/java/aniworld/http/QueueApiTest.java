package aniworld.http;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.downloads.DownloadId;
import aniworld.downloads.DownloadState;
import aniworld.downloads.FailedSource;
import aniworld.openapi.Answer;
import aniworld.openapi.CheckedHttp;
import aniworld.store.SqlDownloadStore;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The queue over real HTTP. Nobody works it off here.
class QueueApiTest {
    private static final Map<String, Object> REFERENCE_WISH =
            Map.of(
                    "serie_id", "attack-on-titan",
                    "serie_folder", "Attack on Titan (2013)",
                    "serie_name", "Attack on Titan",
                    "episodes", List.of("S01E01", "S01E02"),
                    "priority", 1);

    @TempDir Path folder;
    @AutoClose private Premises premises;
    @AutoClose private CheckedHttp owner;

    @BeforeEach
    void open() throws IOException {
        premises = Premises.open(folder);
        owner = premises.owner();
        Seeds.titan(premises);
    }

    private Answer add(String... episodes) {
        return owner.post(
                "/api/queue/add",
                Map.of("anime_id", "attack-on-titan", "episodes", List.of(episodes)));
    }

    private String added(String... episodes) {
        return add(episodes).json().path("data").path("queue_item_id").asText();
    }

    private JsonNode status() {
        return owner.get("/api/queue/status").json().path("data");
    }

    private String stateAfter(String command, String message) {
        assertThat(owner.post("/api/queue/" + command).json().path("message").asText())
                .isEqualTo(message);
        return status().path("state").asText();
    }

    @Test
    void theQueueBeginsEmpty() {
        JsonNode status = status();

        for (String name :
                List.of("total_items", "pending", "downloading", "completed", "failed")) {
            assertThat(status.path(name).asInt(-1)).as(name).isZero();
        }
        assertThat(status.path("download_speed_mbps").asDouble()).isZero();
        assertThat(status.path("eta_seconds").isNull()).isTrue();
    }

    @Test
    void episodesAreAddedAsTheReferenceSays() {
        Answer answer = owner.post("/api/queue/add", REFERENCE_WISH);

        assertThat(answer.status()).isEqualTo(201);
        JsonNode data = answer.json().path("data");
        assertThat(data.path("queue_item_id").asText()).startsWith("queue_");
        assertThat(data.path("serie_id").asText()).isEqualTo("attack-on-titan");
        assertThat(data.path("status").asText()).isEqualTo("pending");
        assertThat(status().path("pending").asInt()).isEqualTo(1);
        assertThat(status().path("downloads").path("pending").asInt()).isEqualTo(2);
    }

    @Test
    void theOlderFormNeedsNoName() {
        assertThat(add("S01E01").status()).isEqualTo(201);
    }

    @Test
    void rangesAndSeasonsAreUnderstood() {
        assertThat(add("s1-e1-e2").json().path("data").path("episodes")).hasSize(2);
        assertThat(add("S02").json().path("data").path("episodes").path(0).asText())
                .isEqualTo("S02-E01");
    }

    @Test
    void whatIsQueuedIsSkippedAndNothingLeftIsAConflict() {
        add("S01E01");

        JsonNode skipped = add("S01E01", "S01E02").json().path("data").path("skipped");
        assertThat(skipped.path(0).path("episode").asText()).isEqualTo("S01-E01");
        assertThat(skipped.path(0).path("reason").asText()).isEqualTo("queued");

        Answer nothing = add("S01E01");
        assertThat(nothing.status()).isEqualTo(409);
        assertThat(nothing.json().path("details").path("skipped")).hasSize(1);
    }

    @Test
    void everyWrongFieldIsNamed() {
        Answer answer =
                owner.expectingBadRequest()
                        .post(
                                "/api/queue/add",
                                Map.of("episodes", "S01E01", "priority", 101, "force", "yes"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("details").path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("serie_id", "episodes", "priority", "force");
    }

    @Test
    void theNewerFormNeedsAName() {
        Answer answer =
                owner.expectingBadRequest()
                        .post(
                                "/api/queue/add",
                                Map.of(
                                        "serie_id",
                                        "attack-on-titan",
                                        "episodes",
                                        List.of("S01E01")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("details").path("field").asText()).isEqualTo("serie_name");
    }

    @Test
    void anUnknownEpisodeIsNamed() {
        Answer answer = add("S09E99");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("details").path("issue").asText()).contains("S09-E99");
    }

    @Test
    void aRepeatWithTheSameKeyGetsTheFirstAnswer() {
        CheckedHttp careful = owner.with("Idempotency-Key", "once");

        Answer first = careful.post("/api/queue/add", REFERENCE_WISH);
        Answer second = careful.post("/api/queue/add", REFERENCE_WISH);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(status().path("total_items").asInt()).isEqualTo(1);
    }

    @Test
    void aKeyIsForOneWish() {
        CheckedHttp careful = owner.with("Idempotency-Key", "once");
        careful.post("/api/queue/add", REFERENCE_WISH);

        assertThat(
                        careful.post(
                                        "/api/queue/add",
                                        Map.of(
                                                "anime_id",
                                                "attack-on-titan",
                                                "episodes",
                                                List.of("S02E01")))
                                .status())
                .isEqualTo(422);
    }

    @Test
    void theQueueStartsPausesResumesAndStops() {
        assertThat(stateAfter("start", "Queue processing started")).isEqualTo("running");
        assertThat(stateAfter("pause", "Queue paused")).isEqualTo("paused");
        assertThat(stateAfter("pause", "Queue resumed")).isEqualTo("running");
        assertThat(stateAfter("pause", "Queue paused")).isEqualTo("paused");
        assertThat(stateAfter("resume", "Queue resumed")).isEqualTo("running");
        assertThat(stateAfter("stop", "Queue processing stopped")).isEqualTo("stopped");
        assertThat(stateAfter("stop", "Queue processing stopped")).isEqualTo("stopped");
        assertThat(stateAfter("pause", "Queue paused")).isEqualTo("paused");
    }

    @Test
    void itemsAndDownloadsAreRemoved() {
        String item = added("S01E01", "S01E02");
        JsonNode downloads = owner.get("/api/queue/" + item).json().path("data").path("episodes");
        String download = downloads.path(0).path("download_id").asText();

        assertThat(owner.delete("/api/queue/" + download).json().path("message").asText())
                .isEqualTo("Item removed from queue");
        assertThat(status().path("downloads").path("total").asInt()).isEqualTo(1);
        assertThat(owner.delete("/api/queue/" + item).status()).isEqualTo(200);
        assertThat(owner.delete("/api/queue/" + item).status()).isEqualTo(404);
        assertThat(owner.delete("/api/queue/nonsense").status()).isEqualTo(404);
    }

    @Test
    void itemsAreListedInPages() {
        added("S01E01");
        added("S01E02");
        added("S02E01");

        JsonNode page = owner.get("/api/queue?per_page=2&status=pending").json();

        assertThat(page.path("data")).hasSize(2);
        assertThat(page.path("data").path(0).path("serie_name").asText())
                .isEqualTo("Attack on Titan");
        assertThat(page.path("pagination").path("total").asInt()).isEqualTo(3);
        assertThat(page.path("pagination").path("pages").asInt()).isEqualTo(2);
        assertThat(owner.get("/api/queue?status=failed").json().path("data")).isEmpty();
        assertThat(owner.expectingBadRequest().get("/api/queue?status=odd").status())
                .isEqualTo(422);
    }

    @Test
    void aDownloadIsReadByItself() {
        String item = added("S01E01");
        JsonNode inItem =
                owner.get("/api/queue/" + item).json().path("data").path("episodes").path(0);

        JsonNode alone =
                owner.get("/api/queue/" + inItem.path("download_id").asText()).json().path("data");

        assertThat(alone).isEqualTo(inItem);
        assertThat(alone.path("episode").asText()).isEqualTo("S01-E01");
        assertThat(alone.path("status").asText()).isEqualTo("pending");
    }

    @Test
    void eachSourceThatWasTriedInVainIsShownWithItsReason() {
        String item = added("S01E01");
        var failed = new FailedSource(premises.clock.instant(), 1, "gone.example", "410 Gone");
        new SqlDownloadStore(premises.database)
                .settle(new DownloadId(1), new DownloadState.Pending(), List.of(failed));

        JsonNode inItem =
                owner.get("/api/queue/" + item).json().path("data").path("episodes").path(0);
        JsonNode alone = owner.get("/api/queue/dl_1").json().path("data");

        assertThat(alone.path("attempts").path(0).path("reason").asText()).isEqualTo("410 Gone");
        assertThat(inItem).isEqualTo(alone);
    }

    @Test
    void prioritiesChange() {
        String item = added("S01E01");

        assertThat(
                        owner.patch("/api/queue/" + item, Map.of("priority", 7))
                                .json()
                                .path("data")
                                .path("priority")
                                .asInt())
                .isEqualTo(7);
        assertThat(
                        owner.expectingBadRequest()
                                .patch("/api/queue/" + item, Map.of("priority", 1.5))
                                .status())
                .isEqualTo(422);
        assertThat(owner.patch("/api/queue/queue_999", Map.of("priority", 7)).status())
                .isEqualTo(404);
    }

    @Test
    void retriesAndClearingSayHowManyTheyTouched() {
        String item = added("S01E01");

        assertThat(owner.post("/api/queue/" + item + "/retry").json().path("retried").asInt(-1))
                .isZero();
        assertThat(owner.post("/api/queue/retry-failed").json().path("retried").asInt(-1)).isZero();
        assertThat(owner.delete("/api/queue?status=completed").json().path("removed").asInt(-1))
                .isZero();
        assertThat(owner.post("/api/queue/queue_999/retry").status()).isEqualTo(404);
        assertThat(owner.expectingBadRequest().delete("/api/queue").status()).isEqualTo(422);
        assertThat(status().path("total_items").asInt()).isEqualTo(1);
    }

    @Test
    void theHistoryBeginsEmpty() {
        assertThat(owner.get("/api/history").json().path("data")).isEmpty();
    }

    @Test
    void theQueueIsForTheOwner() {
        assertThat(premises.visitor().get("/api/queue/status").status()).isEqualTo(401);
    }
}
