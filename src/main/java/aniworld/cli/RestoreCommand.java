package aniworld.cli;

import aniworld.Snapshot;
import aniworld.Stamp;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = {
            "Puts a backup in the place of settings and database; the server must not be running.",
            "What was there is kept in a folder beside it."
        },
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Mixin private final DataOption data = new DataOption();

    @Parameters(paramLabel = "BACKUP", description = "The folder that `backup` wrote.")
    private Path backup = Path.of("");

    RestoreCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        var now = new Stamp(InstantSource.system().instant());
        Path kept =
                new Snapshot(data.of(environment), environment)
                        .restore(backup.toAbsolutePath().normalize(), now);
        Terminal.ofProcess().line("Restored. What was there before is in " + kept);
        return 0;
    }
}
