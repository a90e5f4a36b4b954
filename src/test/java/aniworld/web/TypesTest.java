package aniworld.web;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The scripts run as they are; TypeScript only reads them, and the types that their comments name.
class TypesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir Path folder;

    @Test
    void typescriptFindsNothing() throws Exception {
        Path words = folder.resolve("words");
        Process process =
                new ProcessBuilder(
                                Tools.require("tsc").toString(), "-p", "tools/node/tsconfig.json")
                        .redirectErrorStream(true)
                        .redirectOutput(words.toFile())
                        .start();
        try {
            assertThat(process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }

        assertThat(Files.readString(words)).isEmpty();
        assertThat(process.exitValue()).isZero();
    }
}
