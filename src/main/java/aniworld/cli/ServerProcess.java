package aniworld.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A server as a process of its own, on a free port. What it says goes to this process' standard
/// error. For one thread.
final class ServerProcess implements AutoCloseable {
    private static final String GREETING = "Aniworld is at ";
    private static final Duration LONGEST_END = Duration.ofMinutes(2);

    private final Process process;
    private final URI address;

    private ServerProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /// Waits until the server answers.
    ///
    /// @param command what starts it, up to the word `serve`
    /// @throws Failure when it ended before it had said where it is
    static ServerProcess start(List<String> command, Path data) throws IOException {
        var whole = new ArrayList<>(command);
        whole.addAll(List.of("serve", "--port", "0", "--data", data.toString()));
        var builder = new ProcessBuilder(whole).redirectError(ProcessBuilder.Redirect.INHERIT);
        // The user's own settings must not lead it to the user's own library.
        builder.environment().keySet().removeIf(name -> name.startsWith("ANIWORLD_"));
        Process process = builder.start();
        try {
            return new ServerProcess(process, greeting(process.inputReader()));
        } catch (IOException | Failure failure) {
            process.destroyForcibly();
            throw failure;
        }
    }

    private static URI greeting(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(GREETING)) {
                return URI.create(line.substring(GREETING.length()).strip());
            }
        }
        throw new Failure("The server ended before it had said where it is.");
    }

    /// Where it answers.
    URI address() {
        return address;
    }

    /// Tells it to end and waits for that.
    ///
    /// @return its exit code
    int end() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
            throw new Failure("The server did not end within two minutes of being told to.");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
