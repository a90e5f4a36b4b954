package aniworld.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The document under the eyes of two strict linters, which have no remark at all.
class LintTest {
    private static final String DOCUMENT = "src/main/resources/openapi/openapi.yaml";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// Neither may ask other hosts anything.
    private static final Map<String, String> QUIET =
            Map.of("REDOCLY_TELEMETRY", "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");

    @TempDir Path folder;

    @Test
    void redoclyFindsNothing() throws Exception {
        String program = Tools.require("redocly").toString();

        String words =
                run(
                        program,
                        "lint",
                        "--config=tools/node/redocly.yaml",
                        "--format=stylish",
                        DOCUMENT);

        assertThat(words)
                .contains("Your API description is valid")
                .doesNotContainPattern("[0-9] warning");
    }

    @Test
    void spectralFindsNothing() throws Exception {
        String program = Tools.require("spectral").toString();

        String words =
                run(
                        program,
                        "lint",
                        "--ruleset=tools/node/spectral.yaml",
                        "--fail-severity=hint",
                        DOCUMENT);

        assertThat(words).contains("No results");
    }

    /// What the program says when it ends well.
    private String run(String... command) throws IOException, InterruptedException {
        Path words = folder.resolve("words");
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(words.toFile());
        builder.environment().putAll(QUIET);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        String said = Files.readString(words);
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
