package aniworld.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a server listens and keeps its data: the option, else the variable, else the default.
record Place(Map<String, String> environment) {
    static final int USUAL_PORT = 8000;
    private static final int HIGHEST_PORT = 65535;

    String host(@Nullable String option) {
        return Optional.ofNullable(option).or(() -> variable("ANIWORLD_HOST")).orElse("localhost");
    }

    int port(@Nullable Integer option) {
        int port =
                option != null
                        ? option
                        : variable("ANIWORLD_PORT").map(Place::number).orElse(USUAL_PORT);
        if (port < 0 || port > HIGHEST_PORT) {
            throw new Failure("The port must be from 0 to 65535, not " + port + ".");
        }
        return port;
    }

    /// Absolute.
    Path data(@Nullable Path option) {
        Path folder =
                option != null
                        ? option
                        : variable("ANIWORLD_DATA").map(Place::path).orElseGet(this::usual);
        return folder.toAbsolutePath().normalize();
    }

    /// The XDG base directory specification's place for a user's data.
    private Path usual() {
        Path home = Path.of(System.getProperty("user.home"), ".local", "share");
        return variable("XDG_DATA_HOME").map(Place::path).orElse(home).resolve("aniworld");
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException wrong) {
            throw new Failure("ANIWORLD_PORT is no number: " + text);
        }
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException wrong) {
            throw new Failure("This is no path: " + text);
        }
    }
}
