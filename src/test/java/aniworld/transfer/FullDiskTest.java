package aniworld.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import aniworld.Tools;
import aniworld.origin.LoopbackOrigin;
import aniworld.origin.SeededFile;
import aniworld.origin.Serves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A disk that is really full, for users without the right to mount one too: `fetch` runs in a
/// namespace of its own, where it may.
@Timeout(60)
class FullDiskTest {
    private static final SeededFile FILE = new SeededFile(9, 3_000_003);
    private static final String NO_MOUNT = "no mount here";

    /// Once with too little room, once with enough.
    private static final String SCRIPT =
            """
            fetch() {
                "$1" -XX:TieredStopAtLevel=1 -cp "$2" aniworld.Main \\
                    fetch "$3" -o disk/film.mp4 --connections 1 --json
            }
            mount -t tmpfs -o size=2m tmpfs disk || { echo '%s'; exit; }
            fetch "$@"
            mount -o remount,size=8m disk
            fetch "$@"
            sha256sum disk/film.mp4
            ls -A disk
            """
                    .formatted(NO_MOUNT);

    @TempDir Path folder;

    @Test
    void whatDoesNotFitStaysAndGoesOnWhereThereIsRoom() throws Exception {
        Files.createDirectories(folder.resolve("disk"));
        try (var origin = LoopbackOrigin.that(new Serves(FILE))) {
            List<String> said = inANamespace(origin.address("/film.mp4").toString());
            if (said.isEmpty() || said.getFirst().equals(NO_MOUNT)) {
                throw Tools.leaveOut("A full disk in a namespace needs a system that allows them");
            }
            assertThat(said.getFirst()).contains("is full", "\"retryable\":true");
            assertThat(said.get(1)).contains("\"success\":true", "\"bytes\":" + FILE.size());
            assertThat(said.get(2)).startsWith(FILE.sha256());
            assertThat(said.subList(3, said.size())).containsExactly("film.mp4");
            assertThat(origin.asked().getLast().header("range").orElse(""))
                    .matches("bytes=[12]\\d{6}-");
        }
    }

    private List<String> inANamespace(String address) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process =
                new ProcessBuilder(
                                Tools.require("unshare").toString(),
                                "-Urm",
                                "sh",
                                "-c",
                                SCRIPT,
                                "sh",
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                System.getProperty("java.class.path"),
                                address)
                        .directory(folder.toFile())
                        .redirectOutput(output.toFile())
                        .redirectError(folder.resolve("errors").toFile())
                        .start();
        assertThat(process.waitFor(50, TimeUnit.SECONDS)).as("it ends").isTrue();
        return Files.readAllLines(output, UTF_8);
    }
}
