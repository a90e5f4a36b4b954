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
        try (Program server = serve(Map.of("ANIWORLD_RATE_LIMIT_PER_MINUTE", "-5"))) {
            assertThat(server.awaitExit()).isEqualTo(1);
            assertThat(server.errors())
                    .startsWith("aniworld: ")
                    .contains("ANIWORLD_RATE_LIMIT_PER_MINUTE")
                    .doesNotContain("\n");
        }
    }

    @Test
    void anotherKindOfDatabaseIsRefusedInOneLineWithoutItsPassword() throws Exception {
        String address = "jdbc:postgresql://kim:very_secret@db/aniworld";
        try (Program server = serve(Map.of("ANIWORLD_DATABASE_URL", address))) {
            assertThat(server.awaitExit()).isEqualTo(1);
            assertThat(server.errors())
                    .startsWith("aniworld: ANIWORLD_DATABASE_URL must be jdbc:sqlite:")
                    .doesNotContain("very_secret")
                    .doesNotContain("\n");
        }
    }

    @Test
    void theDatabaseLiesWhereItsVariableSays(@TempDir Path elsewhere) throws Exception {
        Path file = elsewhere.resolve("other.db");
        try (Program server = serve(Map.of("ANIWORLD_DATABASE_URL", "jdbc:sqlite:" + file))) {
            server.await("http://localhost:");

            assertThat(file).isRegularFile();
            assertThat(data.resolve("aniworld.db")).doesNotExist();
        }
    }

    @Test
    void aPasswordFileSetsThePasswordBeforeThePortOpens(@TempDir Path secrets) throws Exception {
        Path file = Files.writeString(secrets.resolve("password"), "from_a_secret\n");
        try (Program server = serve(Map.of("ANIWORLD_PASSWORD_FILE", file.toString()))) {
            assertThat(server.await("Aniworld is at http://localhost:"))
                    .doesNotContain("No password is set");
            server.terminate();
            assertThat(server.awaitExit()).isZero();
            assertThat(server.output()).doesNotContain("setup").doesNotContain("from_a_secret");
        }
    }

    @Test
    void aPasswordThatIsSetStaysWhateverTheFileSays(@TempDir Path secrets) throws Exception {
        Path file = Files.writeString(secrets.resolve("password"), "from_a_secret");
        var environment = Map.of("ANIWORLD_PASSWORD_FILE", file.toString());
        try (Program first = serve(environment)) {
            first.await("http://localhost:");
        }
        Files.delete(file);
        try (Program second = serve(environment)) {
            assertThat(second.await("http://localhost:")).doesNotContain("No password is set");
        }
    }

    @Test
    void aPasswordFileThatCannotServeIsOneLineWithoutWhatItHolds(@TempDir Path secrets)
            throws Exception {
        Path file = Files.writeString(secrets.resolve("password"), "tiny");
        try (Program server = serve(Map.of("ANIWORLD_PASSWORD_FILE", file.toString()))) {
            assertThat(server.awaitExit()).isEqualTo(1);
            assertThat(server.errors())
                    .isEqualTo(
                            "aniworld: The password in the file of ANIWORLD_PASSWORD_FILE must have"
                                    + " 8 to 128 characters");
        }
        Files.delete(file);
        try (Program server = serve(Map.of("ANIWORLD_PASSWORD_FILE", file.toString()))) {
            assertThat(server.awaitExit()).isEqualTo(1);
            assertThat(server.errors())
                    .startsWith("aniworld: The file " + file + " of ANIWORLD_PASSWORD_FILE")
                    .endsWith("it is not there");
        }
    }

    @Test
    void aDemoNeverEmptiesTheFolderOfARunningServer() throws Exception {
        Files.writeString(data.resolve(".aniworld-demo"), "Made by `aniworld demo`.\n");
        Path folder = data.resolve("data");
        try (Program server =
                Program.aniworld(Map.of(), "serve", "--port", "0", "--data", folder.toString())) {
            server.await("http://localhost:");
            try (Program demo =
                    Program.aniworld(Map.of(), "demo", "--once", "--data", data.toString())) {
                assertThat(demo.awaitExit()).isEqualTo(1);
                assertThat(demo.errors()).contains("in use").doesNotContain("\n");
                assertThat(folder.resolve("aniworld.db")).isRegularFile();
            }
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

    private Program serve(Map<String, String> environment) throws Exception {
        return Program.aniworld(environment, "serve", "--port", "0", "--data", data.toString());
    }
}
