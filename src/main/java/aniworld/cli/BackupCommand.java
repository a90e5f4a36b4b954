package aniworld.cli;

import aniworld.Snapshot;
import aniworld.Stamp;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "backup",
        description = {
            "Writes a backup of settings and database, while the server runs or not.",
            "It holds the password's hash and the sessions' secret: keep it like a password."
        },
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Mixin private final DataOption data = new DataOption();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "A new folder for it (default: aniworld-backup_<now> here).")
    private @Nullable Path output;

    BackupCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Path target = output == null ? usual() : output.toAbsolutePath().normalize();
        new Snapshot(data.of(environment), environment).write(target);
        Terminal.ofProcess().line("The backup is in " + target);
        return 0;
    }

    private static Path usual() {
        var now = new Stamp(InstantSource.system().instant());
        return Path.of("aniworld-backup_" + now).toAbsolutePath();
    }
}
