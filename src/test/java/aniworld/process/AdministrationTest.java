package aniworld.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands for whoever keeps the server: backup, restore, a forgotten password.
class AdministrationTest {
    @TempDir private Path folder;

    @Test
    void aBackupOfARunningServerIsRestoredAfterItsEnd() throws Exception {
        Path data = folder.resolve("data");
        Path backup = folder.resolve("backup");
        try (Program server = run("serve", "--port", "0", "--data", data.toString())) {
            server.await("http://localhost:");
            try (Program saving =
                    run("backup", "--data", data.toString(), "-o", backup.toString())) {
                assertThat(saving.awaitExit()).isZero();
                assertThat(saving.output()).isEqualTo("The backup is in " + backup);
            }
            try (Program early = run("restore", "--data", data.toString(), backup.toString())) {
                assertThat(early.awaitExit()).isEqualTo(1);
                assertThat(early.errors()).contains("belongs to a running Aniworld");
            }
        }
        try (Program restoring = run("restore", "--data", data.toString(), backup.toString())) {
            assertThat(restoring.awaitExit()).isZero();
            assertThat(restoring.output()).startsWith("Restored. What was there before is in ");
        }
        try (Program server = run("serve", "--port", "0", "--data", data.toString())) {
            server.await("http://localhost:");
        }
    }

    @Test
    void aForgottenPasswordIsSetAnewFromStandardInput() throws Exception {
        Path data = folder.resolve("data");
        Files.createDirectory(data);
        try (Program first = run("reset-password", "--data", data.toString())) {
            first.answer("another_good_one");
            assertThat(first.awaitExit()).isZero();
            assertThat(first.output()).startsWith("The new password is set.");
        }
        try (Program server = run("serve", "--port", "0", "--data", data.toString())) {
            assertThat(server.await("http://localhost:")).doesNotContain("No password is set");
        }
    }

    @Test
    void aWeakPasswordIsRefusedInOneLine() throws Exception {
        try (Program program = run("reset-password", "--data", folder.toString())) {
            program.answer("tiny");

            assertThat(program.awaitExit()).isEqualTo(1);
            assertThat(program.errors())
                    .isEqualTo("aniworld: The password must have 8 to 128 characters");
        }
    }

    @Test
    void aCommandThatDoesNotExistIsNamedAndTheHelpWithIt() throws Exception {
        try (Program program = run("sreve")) {
            assertThat(program.awaitExit()).isEqualTo(2);
            assertThat(program.errors())
                    .isEqualTo("aniworld: There is no command 'sreve'. Try 'aniworld --help'.");
        }
    }

    private static Program run(String... arguments) throws Exception {
        return Program.aniworld(Map.of(), arguments);
    }
}
