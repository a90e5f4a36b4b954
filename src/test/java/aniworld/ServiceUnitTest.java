package aniworld;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The unit for systemd, as systemd itself reads it.
class ServiceUnitTest {
    private static final Path LAUNCHER = Path.of("aniworld").toAbsolutePath();

    /// In tenths; 10.0 is a service without any fence.
    private static final int MOST_EXPOSED = 18;

    @TempDir Path folder;
    private Path unit;

    /// The program lies elsewhere here, and its page is not installed.
    @BeforeEach
    void place() throws IOException {
        String text = Files.readString(Path.of("packaging/aniworld.service"));
        assertThat(text).contains("ExecStart=/opt/aniworld/aniworld serve\n");
        unit =
                Files.writeString(
                        folder.resolve("aniworld.service"),
                        text.replace("/opt/aniworld/aniworld", LAUNCHER.toString()));
    }

    @Test
    void systemdFindsNothingWrongWithIt() throws Exception {
        assertThat(analyze("verify", "--man=no", unit.toString())).isEmpty();
    }

    @Test
    void theServiceReachesLittleOfTheMachine() throws Exception {
        assertThat(
                        analyze(
                                "security",
                                "--no-pager",
                                "--offline=true",
                                "--threshold=" + MOST_EXPOSED,
                                unit.toString()))
                .contains("Overall exposure level for aniworld.service");
    }

    /// What it prints, after it was content.
    private static String analyze(String... arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(Tools.require("systemd-analyze").toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
