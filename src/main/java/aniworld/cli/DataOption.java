package aniworld.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The option that names the data folder, for every command that works on one.
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder of settings, database and logs (default: ANIWORLD_DATA, else"
                            + " ~/.local/share/aniworld).")
    private @Nullable Path data;

    /// Absolute.
    Path of(Map<String, String> environment) {
        return new Place(environment).data(data);
    }
}
