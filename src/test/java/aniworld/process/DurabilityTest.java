package aniworld.process;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.Tools;
import aniworld.openapi.CheckedHttp;
import aniworld.openapi.OpenApiChecker;
import aniworld.origin.LoopbackOrigin;
import aniworld.origin.SeededFile;
import aniworld.origin.Serves;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is answered is on the disk before: what was written is forced out, gets its name, the name
/// is forced out, and only then somebody hears of it. A power cut at any moment between two of
/// these calls leaves the old file or the new one.
class DurabilityTest {
    private static final SeededFile FILE = new SeededFile(5, 300_000);

    @TempDir private Path folder;
    private Path log;
    private List<String> tracer;

    @BeforeEach
    void prepare() throws Exception {
        log = folder.toRealPath().resolve("trace");
        tracer = Trace.command(Tools.require("strace"), log);
        var trial = new ArrayList<>(tracer);
        trial.add("true");
        try (Program program = Program.start(Map.of(), trial)) {
            if (program.awaitExit() != 0) {
                throw Tools.leaveOut("DurabilityTest may not trace processes here");
            }
        }
    }

    @Test
    void aDownloadIsForcedOutBeforeItIsNamedAndNamedBeforeItIsTold() throws Exception {
        Path target = folder.toRealPath().resolve("film.mkv");
        try (var origin = LoopbackOrigin.that(new Serves(FILE));
                Program fetch =
                        traced(
                                "fetch",
                                origin.address("/x").toString(),
                                "-o",
                                target.toString(),
                                "--json")) {
            assertThat(fetch.awaitExit()).isZero();
        }
        var trace = Trace.read(log);
        int written = trace.last("pwrite64", ".film.mkv.part>");
        int forced = trace.first(written, "fsync", ".film.mkv.part>", "= 0");
        int named = trace.first(forced, "link", ".film.mkv.part\"", "film.mkv\"", "= 0");
        int folderForced = trace.first(named, "fsync", "<" + target.getParent() + ">", "= 0");
        int told = trace.first(-1, "write(1", "\\\"success\\\":true");

        assertThat(told).isGreaterThan(folderForced);
        assertThat(Files.size(target)).isEqualTo(FILE.size());
    }

    @Test
    void aSettingIsOnTheDiskBeforeItIsAnswered() throws Exception {
        Path data = folder.toRealPath().resolve("data");
        Path password = Files.writeString(folder.resolve("password"), "secure_pass");
        try (Program server =
                traced(
                        Map.of("ANIWORLD_PASSWORD_FILE", password.toString()),
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        data.toString())) {
            String greeting = server.await("\n");
            URI base = URI.create(greeting.substring(greeting.indexOf("http://")).strip());
            change(base);
            server.endChildren();
            server.awaitExit();
        }
        var trace = Trace.read(log);
        String settings = data.resolve("settings.json").toString();
        int named = trace.last("rename", "\"" + settings + "\"", "= 0");
        int written = trace.last("write(", settings + ".", ">");
        int forced = trace.first(written, "fsync", settings + ".", "= 0");
        int folderForced = trace.first(named, "fsync", "<" + data + ">", "= 0");
        int told = trace.last("write", "HTTP/1.1 200");

        assertThat(List.of(written, forced, named, folderForced, told)).isSorted();
    }

    private static void change(URI base) {
        var checker = OpenApiChecker.of(Path.of("src/main/resources/openapi/openapi.yaml"));
        try (var http = CheckedHttp.to(base, checker)) {
            var login = http.post("/api/auth/login", Map.of("password", "secure_pass"));
            try (var owner = http.bearing(login.json().path("token").asText())) {
                var answer = owner.put("/api/config", Map.of("log_level", "WARNING"));
                assertThat(answer.status()).isEqualTo(200);
            }
        }
    }

    private Program traced(String... arguments) throws IOException {
        return traced(Map.of(), arguments);
    }

    private Program traced(Map<String, String> environment, String... arguments)
            throws IOException {
        var command = new ArrayList<>(tracer);
        command.addAll(Program.command(arguments));
        return Program.start(environment, command);
    }
}
