package aniworld.http;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.net.Reach;
import aniworld.net.Reached;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the server runs on, and what it can reach.
class DiagnosticsApiTest {
    private static final OneSeries PROVIDER =
            new OneSeries("catalog", "attack-on-titan", "Attack on Titan", true);

    @TempDir Path folder;

    private JsonNode network(Reach network, OneSeries... providers) throws IOException {
        try (var premises = Premises.open(folder, network, providers)) {
            return premises.visitor().get("/api/diagnostics/network").json();
        }
    }

    @Test
    void reachedHostsAreToldWithTheTimeItTook() throws IOException {
        JsonNode report = network((_, _) -> new Reached.Connected(Duration.ofNanos(45_234_567)));

        assertThat(report.path("internet_connected").asBoolean()).isTrue();
        assertThat(report.path("dns_working").asBoolean()).isTrue();
        assertThat(report.path("tests").findValuesAsText("host"))
                .containsExactly("google.com", "cloudflare.com", "github.com");
        JsonNode first = report.path("tests").get(0);
        assertThat(first.path("reachable").asBoolean()).isTrue();
        assertThat(first.path("response_time_ms").asDouble()).isEqualTo(45.23);
        assertThat(first.path("error").isNull()).isTrue();
        assertThat(first.path("port").asInt()).isEqualTo(443);
    }

    @Test
    void withoutANetworkNothingIsReached() throws IOException {
        JsonNode report = network((_, _) -> new Reached.Unknown("The name has no address"));

        assertThat(report.path("internet_connected").asBoolean(true)).isFalse();
        assertThat(report.path("dns_working").asBoolean(true)).isFalse();
        JsonNode first = report.path("tests").get(0);
        assertThat(first.path("response_time_ms").isNull()).isTrue();
        assertThat(first.path("error").asText()).isEqualTo("The name has no address");
    }

    @Test
    void namesMayWorkWhereConnectionsDoNot() throws IOException {
        JsonNode report = network((_, _) -> new Reached.Silent("Did not answer in time"));

        assertThat(report.path("internet_connected").asBoolean(true)).isFalse();
        assertThat(report.path("dns_working").asBoolean()).isTrue();
    }

    @Test
    void aProvidersHostIsTriedTooAndIsNoProofOfTheInternet() throws IOException {
        Reach onlyTheProvider =
                (host, _) ->
                        host.equals("provider.com")
                                ? new Reached.Connected(Duration.ofMillis(1))
                                : new Reached.Silent("Refused the connection");

        JsonNode report = network(onlyTheProvider, PROVIDER);

        JsonNode last = report.path("tests").get(3);
        assertThat(last.path("host").asText()).isEqualTo("provider.com");
        assertThat(last.path("provider").asText()).isEqualTo("catalog");
        assertThat(last.path("reachable").asBoolean()).isTrue();
        assertThat(report.path("internet_connected").asBoolean(true)).isFalse();
    }

    @Test
    void theHostsAreASetting() throws IOException {
        try (var premises =
                Premises.open(folder, (_, _) -> new Reached.Connected(Duration.ofMillis(1)))) {
            premises.set("diagnostics_hosts", List.of("example.org", "EXAMPLE.org", "localhost"));

            JsonNode report = premises.visitor().get("/api/diagnostics/network").json();

            assertThat(report.path("tests").findValuesAsText("host"))
                    .containsExactly("example.org", "localhost");

            premises.set("diagnostics_hosts", List.of());
            assertThat(premises.visitor().get("/api/diagnostics/network").json().path("tests"))
                    .isEmpty();
        }
    }

    @Test
    void allHostsAreTriedAtOnce() throws IOException {
        var all = new CountDownLatch(3);

        JsonNode report =
                network(
                        (_, _) -> {
                            all.countDown();
                            all.await();
                            return new Reached.Connected(Duration.ofMillis(1));
                        });

        assertThat(report.path("internet_connected").asBoolean()).isTrue();
    }

    @Test
    void theSystemIsDescribedWithTheFieldsOldClientsExpect() throws IOException {
        try (var premises = Premises.open(folder)) {
            JsonNode system = premises.visitor().get("/api/diagnostics/system").json();

            assertThat(system.path("python_version").asText()).isEqualTo("none");
            assertThat(system.path("hostname").asText()).isEqualTo("testhost");
            assertThat(system.path("java_version").asText()).startsWith("25");
            assertThat(system.path("platform").asText())
                    .endsWith(system.path("architecture").asText());
        }
    }
}
