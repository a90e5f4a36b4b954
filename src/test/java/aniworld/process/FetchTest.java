package aniworld.process;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.origin.Answers;
import aniworld.origin.LimitsRate;
import aniworld.origin.LoopbackOrigin;
import aniworld.origin.RedirectsTo;
import aniworld.origin.SeededFile;
import aniworld.origin.Serves;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The transfers' face on the command line, in a process of its own.
class FetchTest {
    private static final SeededFile FILE = new SeededFile(11, 5_000_000);

    @TempDir private Path folder;

    @Test
    void aFileComesWholeWithOneLineOfJson() throws Exception {
        try (var origin = LoopbackOrigin.that(new Serves(FILE));
                Program fetch =
                        fetch(origin.address("/x"), "--json", "--checksum", "sha256:" + sum())) {
            assertThat(fetch.awaitExit()).isZero();

            JsonNode line = new ObjectMapper().readTree(fetch.output());
            assertThat(line.path("success").asBoolean()).isTrue();
            assertThat(line.path("bytes").asLong()).isEqualTo(FILE.size());
            assertThat(line.path("file").asText()).isEqualTo(target().toString());
            assertWholeAndAlone();
        }
    }

    @Test
    void aKilledFetchGoesOnFromTheBytesItHad() throws Exception {
        var slow = new LimitsRate(new Serves(FILE), 2_000_000);
        try (var origin = LoopbackOrigin.that(slow)) {
            try (Program fetch = fetch(origin.address("/x"), "--connections", "1")) {
                awaitSent(origin, 3_000_000);
                fetch.kill();
            }
            long before = origin.sent();
            try (Program fetch = fetch(origin.address("/x"), "--connections", "1")) {
                assertThat(fetch.awaitExit()).isZero();
            }
            assertWholeAndAlone();
            assertThat(origin.sent() - before).isLessThan(FILE.size() - 1_000_000);
        }
    }

    @Test
    void beingToldToEndKeepsWhatCame() throws Exception {
        var slow = new LimitsRate(new Serves(FILE), 2_000_000);
        try (var origin = LoopbackOrigin.that(slow);
                Program fetch = fetch(origin.address("/x"), "--connections", "1")) {
            awaitSent(origin, 2_000_000);
            fetch.terminate();

            assertThat(fetch.awaitExit()).isEqualTo(143);
            assertThat(target()).doesNotExist();
            assertThat(folder.resolve(".film.mp4.part.journal")).exists();
        }
    }

    @Test
    void aFailureIsOneLineAndExitCodeOne() throws Exception {
        try (var origin = LoopbackOrigin.that(new Answers("404 Not Found"));
                Program fetch = fetch(origin.address("/x"), "--json")) {
            assertThat(fetch.awaitExit()).isEqualTo(1);
            assertThat(fetch.errors())
                    .isEqualTo("aniworld: 127.0.0.1 answered 404: there is no such file.");
            JsonNode line = new ObjectMapper().readTree(fetch.output());
            assertThat(line.path("success").asBoolean()).isFalse();
            assertThat(line.path("retryable").asBoolean()).isFalse();
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void anExistingFileStays() throws Exception {
        Files.writeString(target(), "mine");
        try (var origin = LoopbackOrigin.that(new Serves(FILE));
                Program fetch = fetch(origin.address("/x"))) {
            assertThat(fetch.awaitExit()).isEqualTo(1);
            assertThat(fetch.errors()).contains("is there already");
            assertThat(target()).hasContent("mine");
            assertThat(origin.asked()).isEmpty();
        }
    }

    @Test
    void aWayIntoAnotherPrivateNetworkIsNotTaken() throws Exception {
        try (var origin = LoopbackOrigin.that(new RedirectsTo("http://10.0.0.1/x"));
                Program fetch = fetch(origin.address("/x"))) {
            assertThat(fetch.awaitExit()).isEqualTo(1);
            assertThat(fetch.errors()).contains("10.0.0.1:80 is not in the public network");
        }
    }

    @Test
    void whatMakesNoSenseIsWrongUsage() throws Exception {
        for (List<String> wrong :
                List.of(
                        List.of("file:///etc/passwd", "-o", "x"),
                        List.of("http://127.0.0.1/x"),
                        List.of("http://127.0.0.1/x", "-o", "x", "--connections", "17"),
                        List.of("http://127.0.0.1/x", "-o", "x", "--checksum", "sha256:12"))) {
            var arguments = new ArrayList<>(List.of("fetch"));
            arguments.addAll(wrong);
            try (Program fetch = Program.aniworld(Map.of(), arguments.toArray(String[]::new))) {
                assertThat(fetch.awaitExit()).isEqualTo(2);
                assertThat(fetch.errors().lines()).hasSize(1);
            }
        }
    }

    private Program fetch(URI address, String... options) throws IOException {
        var arguments = new ArrayList<>(List.of("fetch", address.toString()));
        arguments.addAll(List.of("-o", target().toString()));
        arguments.addAll(List.of(options));
        return Program.aniworld(Map.of(), arguments.toArray(String[]::new));
    }

    private Path target() {
        return folder.resolve("film.mp4");
    }

    private static String sum() {
        return FILE.sha256();
    }

    private static void awaitSent(LoopbackOrigin origin, long bytes) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (origin.sent() < bytes) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private void assertWholeAndAlone() throws IOException {
        assertThat(Files.readAllBytes(target())).isEqualTo(FILE.bytes(0, (int) FILE.size()));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(target());
        }
    }
}
