package aniworld.http;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.openapi.Answer;
import aniworld.openapi.CheckedHttp;
import aniworld.scan.ScanEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program in numbers.
class MetricsApiTest {
    @TempDir Path folder;
    @AutoClose private Premises premises;
    @AutoClose private CheckedHttp visitor;

    @BeforeEach
    void open() throws IOException {
        premises = Premises.open(folder);
        visitor = premises.visitor();
    }

    private List<String> metrics() {
        Answer answer = visitor.get("/metrics");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type"))
                .contains("text/plain; version=0.0.4; charset=utf-8");
        return answer.text().lines().toList();
    }

    @Test
    void everySampleIsReadableAndBelongsToAFamilyThatIsNamedOnce() {
        visitor.get("/health");
        Set<String> families = new HashSet<>();
        List<String> samples = new ArrayList<>();
        String family = "";
        for (String line : metrics()) {
            if (line.startsWith("# TYPE ")) {
                family = line.split(" ", -1)[2];
                assertThat(families.add(family)).as(line).isTrue();
                assertThat(line).matches("# TYPE [a-z_]+ (gauge|counter|histogram)");
            } else if (!line.startsWith("# HELP ")) {
                samples.add(line);
                assertThat(line)
                        .startsWith(family)
                        .matches(
                                "[a-z_]+(\\{[a-z]+=\"[^\"]*\"(,[a-z]+=\"[^\"]*\")*})?"
                                        + " (-?[0-9.]+(E-?[0-9]+)?|\\+Inf)");
            }
        }
        assertThat(samples).doesNotHaveDuplicates().hasSizeGreaterThan(40);
    }

    @Test
    void theQueueAndTheLibraryAreCounted() {
        Seeds.titan(premises);
        premises.owner()
                .post(
                        "/api/queue/add",
                        Map.of(
                                "serie_id", "attack-on-titan",
                                "serie_name", "Attack on Titan",
                                "episodes", List.of("S01E02")));

        assertThat(metrics())
                .contains(
                        "aniworld_queue_items{status=\"pending\"} 1",
                        "aniworld_queue_downloads{status=\"pending\"} 1",
                        "aniworld_queue_downloads{status=\"failed\"} 0",
                        "aniworld_queue_state{state=\"running\"} 0",
                        "aniworld_downloads_running 0",
                        "aniworld_database_up 1")
                .anyMatch(line -> line.startsWith("aniworld_disk_free_bytes{folder=\"anime\"} "))
                .anyMatch(line -> line.startsWith("aniworld_library_series{status=\"missing\"} "))
                .anyMatch(line -> line.startsWith("jvm_memory_bytes{area=\"heap\",kind=\"used\"}"));
    }

    @Test
    void requestsAreCountedByRouteAndNotByAddress() {
        visitor.get("/api/auth/setup");
        visitor.get("/api/v1/auth/setup");
        visitor.get("/api/anime/one");
        visitor.get("/api/anime/two");
        visitor.expectingNoSuchOperation().get("/api/wild/guess");

        String count = "aniworld_http_requests_total{method=\"GET\",route=";
        String time = "aniworld_http_request_duration_seconds";
        String setup = "{method=\"GET\",route=\"/api/auth/setup\"";
        List<String> lines = metricsOnceThereIs(count + "\"none\",status=\"4xx\"} 1");
        assertThat(lines)
                .contains(
                        count + "\"/api/auth/setup\",status=\"2xx\"} 2",
                        count + "\"/api/anime/{anime_id}\",status=\"4xx\"} 2",
                        time + "_count" + setup + "} 2",
                        time + "_bucket" + setup + ",le=\"+Inf\"} 2")
                .noneMatch(line -> line.contains("wild"));
    }

    /// A request is counted when its answer was written, which its client may see earlier.
    private List<String> metricsOnceThereIs(String wanted) {
        for (int attempt = 0; attempt < 100; attempt++) {
            List<String> lines = metrics();
            if (lines.contains(wanted)) {
                return lines;
            }
        }
        throw new AssertionError("never counted: " + wanted);
    }

    @Test
    void whatHappensIsCounted() {
        premises.scans.publish(new ScanEvent.Completed(1, 2));
        premises.scans.publish(new ScanEvent.Failed("no disk"));

        assertThat(metrics())
                .contains(
                        "aniworld_scans_total{outcome=\"completed\"} 1",
                        "aniworld_scans_total{outcome=\"failed\"} 1",
                        "aniworld_downloaded_bytes_total 0");
    }

    @Test
    void withoutItsDatabaseTheRestIsStillTold() {
        premises.database.close();

        assertThat(metrics())
                .contains("aniworld_database_up 0")
                .noneMatch(line -> line.startsWith("aniworld_queue_items"))
                .anyMatch(line -> line.startsWith("jvm_threads "));
    }

    @Test
    void itAsksForATokenWhereReadsDo() {
        premises.set("public_reads", "never");

        assertThat(visitor.get("/metrics").status()).isEqualTo(401);
        assertThat(premises.owner().get("/metrics").status()).isEqualTo(200);
    }

    @Test
    void itIsNotCountedAgainstTheLimit() {
        assertThat(visitor.get("/metrics").header("X-RateLimit-Limit")).isEmpty();
    }
}
