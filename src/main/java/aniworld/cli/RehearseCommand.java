package aniworld.cli;

import aniworld.demo.DemoContent;
import aniworld.demo.DemoFolder;
import aniworld.demo.DemoOrigin;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Lets a server do what it will do every day, while its Java runtime notes what that takes: the
/// launcher's `train` makes the cache for quick starts from these notes. The server is a process of
/// its own, so that nothing of this command is in them.
@Command(
        name = "rehearse",
        hidden = true,
        description = "Starts a server, works with it as a browser does, and ends it.",
        mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {
    private static final String PASSWORD = "rehearsal_password";
    private static final long BYTES_PER_SECOND = 20_000_000;

    /// What a browser asks for when a person looks around.
    private static final List<String> LOOKS =
            List.of("/api/queue/status", "/api/config", "/health/detailed");

    @Parameters(index = "0", paramLabel = "DIR", description = "New or empty folder to work in.")
    private Path folder = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "COMMAND",
            description = "What starts the server, up to 'serve'.")
    private List<String> command = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (DemoFolder place = DemoFolder.open(Optional.of(folder), _ -> false)) {
            DemoContent content = DemoContent.prepare(place.path(), InstantSource.system());
            try (DemoOrigin origin = DemoOrigin.start(content, BYTES_PER_SECOND);
                    var server = ServerProcess.start(command, place.path().resolve("data"))) {
                work(server, content, origin);
                return server.end();
            }
        }
    }

    private static void work(ServerProcess server, DemoContent content, DemoOrigin origin)
            throws InterruptedException {
        try (var api = new ApiClient(server.address())) {
            api.visit("/");
            api.post("/api/auth/setup", Map.of("master_password", PASSWORD));
            api.login(PASSWORD);
            api.put("/api/config", DemoCommand.settings(content, origin.catalog()));
            if (!new DemoTour(api, silence()).complete(content.downloaded().value())) {
                throw new Failure("The rehearsal's downloads did not all end well.");
            }
            LOOKS.forEach(api::get);
        }
    }

    private static Terminal silence() {
        return new Terminal(new PrintStream(OutputStream.nullOutputStream()), false);
    }
}
