package aniworld.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Where a server listens and keeps its data: the option, else the variable, else the default.
record Place(Map<String, String> environment) {
    static final int USUAL_PORT = 8000;
    private static final int HIGHEST_PORT = 65535;

    String host(@Nullable String option) {
        return Optional.ofNullable(option).or(() -> variable("ANIWORLD_HOST")).orElse("localhost");
    }

    int port(@Nullable Integer option) {
        return option != null
                ? option
                : variable("ANIWORLD_PORT").map(Place::portOfVariable).orElse(USUAL_PORT);
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

    private static int portOfVariable(String text) {
        return number(text.strip())
                .orElseThrow(() -> new Failure("ANIWORLD_PORT is no port, 0 to 65535: " + text));
    }

    private static Optional<Integer> number(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .filter(port -> port <= HIGHEST_PORT);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException wrong) {
            throw new Failure("This is no path: " + text);
        }
    }

    /// Reads what a person types behind `--port`.
    static final class Port implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return number(text)
                    .orElseThrow(
                            () ->
                                    new TypeConversionException(
                                            "'" + text + "' is no port, 0 to 65535"));
        }
    }
}
