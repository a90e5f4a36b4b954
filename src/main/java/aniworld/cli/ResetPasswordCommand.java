package aniworld.cli;

import aniworld.House;
import aniworld.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "reset-password",
        description = {
            "Sets the master password anew and ends every session; the server must not be running.",
            "Asks at the terminal, else reads the first line of standard input."
        },
        mixinStandardHelpOptions = true)
final class ResetPasswordCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Mixin private final DataOption data = new DataOption();

    ResetPasswordCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = data.of(environment);
        if (!Files.isDirectory(folder)) {
            throw new Failure("There is no Aniworld in " + folder);
        }
        try (House house = House.open(folder, environment)) {
            set(house, asked());
        }
        Terminal.ofProcess().line("The new password is set. Every session has ended.");
        return 0;
    }

    private static void set(House house, String password) {
        try {
            house.resetPassword(password);
        } catch (Problem weak) {
            Object issue = Objects.requireNonNullElse(weak.details().get("issue"), "is refused");
            throw new Failure("The password " + issue, weak);
        }
    }

    @SuppressWarnings("SystemConsoleNull") // Error Prone speaks of JDK 22; 25 gives null again
    private static String asked() throws IOException {
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            return firstLine();
        }
        char @Nullable [] once = console.readPassword("New password: ");
        char @Nullable [] again = console.readPassword("Once more: ");
        if (once == null || again == null || !Arrays.equals(once, again)) {
            throw new Failure("The two are not the same; nothing has changed.");
        }
        return new String(once);
    }

    private static String firstLine() throws IOException {
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return Objects.requireNonNullElse(input.readLine(), "");
    }
}
