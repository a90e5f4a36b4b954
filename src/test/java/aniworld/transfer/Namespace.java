package aniworld.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import aniworld.Tools;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A namespace of its own, in which a script may mount what it likes and nobody else sees it.
///
/// @param folder where it works, with an empty `disk` in it
record Namespace(Path folder) {
    /// One connection, the file into `disk`, one line of JSON.
    private static final String FETCH =
            """
            fetch() {
                "$JAVA" -XX:TieredStopAtLevel=1 -cp "$CLASSES" aniworld.Main \\
                    fetch "$ADDRESS" -o disk/film.mp4 --connections 1 --json
            }
            """;

    /// Runs a script that may say `fetch`; the calling test is left out where it cannot begin.
    ///
    /// @return what it said
    List<String> fetching(URI address, String script) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("disk"));
        Path output = folder.resolve("output");
        var builder =
                new ProcessBuilder(
                        Tools.require("unshare", Namespace.class).toString(),
                        "-Urm",
                        "sh",
                        "-c",
                        FETCH + script);
        builder.environment()
                .putAll(
                        Map.of(
                                "JAVA",
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "CLASSES",
                                System.getProperty("java.class.path"),
                                "ADDRESS",
                                address.toString()));
        Process process =
                builder.directory(folder.toFile())
                        .redirectOutput(output.toFile())
                        .redirectError(folder.resolve("errors").toFile())
                        .start();
        assertThat(process.waitFor(50, TimeUnit.SECONDS)).as("it ends").isTrue();
        List<String> said = Files.readAllLines(output, UTF_8);
        if (said.isEmpty()) {
            throw Tools.leaveOut("A disk in a namespace needs a system that allows them");
        }
        return said;
    }
}
