package aniworld.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the person at the terminal sees when the program cannot start, and when it can.
class StartTest {
    @TempDir private Path data;

    @Test
    void aServerToldToEndEndsWithSuccess() throws Exception {
        try (Program server = serve("--port", "0")) {
            server.await("http://localhost:");

            server.terminate();

            assertThat(server.awaitExit()).isZero();
            assertThat(server.errors()).isEmpty();
        }
    }

    @Test
    void aPortInUseIsOneLine() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Program server = serve("--port", String.valueOf(taken.getLocalPort()))) {
            assertThat(server.awaitExit()).isEqualTo(1);
            assertThat(server.errors())
                    .startsWith("aniworld: ")
                    .contains("port " + taken.getLocalPort())
                    .doesNotContain("\n");
        }
    }

    @Test
    void aDataFolderInUseIsOneLineThatNamesTheProcess() throws Exception {
        try (Program first = serve("--port", "0")) {
            first.await("http://localhost:");
            try (Program second = serve("--port", "0")) {
                assertThat(second.awaitExit()).isEqualTo(1);
                assertThat(second.errors())
                        .startsWith("aniworld: The data folder " + data + " belongs to a running")
                        .contains("(process ")
                        .doesNotContain("\n");
            }
        }
    }

    @Test
    void aBrokenSettingsFileIsOneLineWithPlaceAndFieldAndStaysAsItIs() throws Exception {
        String broken = "{\n  \"rate_limit_per_minute\": \"many\"\n}\n";
        Path file = Files.writeString(data.resolve("settings.json"), broken);
        try (Program server = serve("--port", "0")) {
            assertThat(server.awaitExit()).isEqualTo(1);
            assertThat(server.errors())
                    .startsWith("aniworld: ")
                    .contains("settings.json")
                    .contains("line 2")
                    .contains("rate_limit_per_minute")
                    .doesNotContain("\n");
            assertThat(file).hasContent(broken);
        }
    }

    @Test
    void aWrongVariableIsOneLineThatNamesIt() throws Exception {
        try (Program server =
                Program.aniworld(
                        Map.of("ANIWORLD_RATE_LIMIT_PER_MINUTE", "-5"),
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        data.toString())) {
            assertThat(server.awaitExit()).isEqualTo(1);
            assertThat(server.errors())
                    .startsWith("aniworld: ")
                    .contains("ANIWORLD_RATE_LIMIT_PER_MINUTE")
                    .doesNotContain("\n");
        }
    }

    @Test
    void wrongUsageIsExitCodeTwoAndPointsToTheHelp() throws Exception {
        try (Program server = Program.aniworld(Map.of(), "serve", "--prot", "1")) {
            assertThat(server.awaitExit()).isEqualTo(2);
            assertThat(server.errors()).contains("--prot").contains("'aniworld serve --help'");
        }
    }

    @Test
    void theVersionIsOneLine() throws Exception {
        try (Program program = Program.aniworld(Map.of(), "--version")) {
            assertThat(program.awaitExit()).isZero();
            assertThat(program.output()).startsWith("Aniworld 1.0.0 on Java ");
        }
    }

    private Program serve(String... options) throws Exception {
        var arguments = new ArrayList<String>();
        arguments.add("serve");
        arguments.addAll(List.of("--data", data.toString()));
        arguments.addAll(List.of(options));
        return Program.aniworld(Map.of(), arguments.toArray(String[]::new));
    }
}
