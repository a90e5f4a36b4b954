package aniworld.fuzz;

import aniworld.demo.WantedFuzz;
import aniworld.http.JsonFuzz;
import aniworld.library.names.NameFuzz;
import aniworld.net.CookieFuzz;
import aniworld.sites.site.DefinitionFuzz;
import aniworld.transfer.RangeFuzz;
import aniworld.transfer.hls.PlaylistFuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// What reads text from outside.
///
/// @param reading fails where the parser does anything but read, or say why it does not
record Parser(String name, Consumer<byte[]> reading, List<String> seeds, Class<?> target) {

    static List<Parser> all() {
        return List.of(
                new Parser("JSON", JsonFuzz::fuzzerTestOneInput, JsonFuzz.seeds(), JsonFuzz.class),
                new Parser("NAME", NameFuzz::fuzzerTestOneInput, NameFuzz.seeds(), NameFuzz.class),
                new Parser(
                        "PLAYLIST",
                        PlaylistFuzz::fuzzerTestOneInput,
                        PlaylistFuzz.seeds(),
                        PlaylistFuzz.class),
                new Parser(
                        "YAML",
                        DefinitionFuzz::fuzzerTestOneInput,
                        DefinitionFuzz.seeds(),
                        DefinitionFuzz.class),
                new Parser(
                        "CONTENT_RANGE",
                        RangeFuzz::fuzzerTestOneInput,
                        RangeFuzz.seeds(),
                        RangeFuzz.class),
                new Parser(
                        "RANGE",
                        WantedFuzz::fuzzerTestOneInput,
                        WantedFuzz.seeds(),
                        WantedFuzz.class),
                new Parser(
                        "COOKIE",
                        CookieFuzz::fuzzerTestOneInput,
                        CookieFuzz.seeds(),
                        CookieFuzz.class));
    }

    @Override
    public String toString() {
        return name;
    }

    /// Writes what Jazzer begins with, a folder for each parser, and prints the classes to call.
    static void main(String[] arguments) throws IOException {
        for (Parser parser : all()) {
            Path folder = Files.createDirectories(Path.of(arguments[0], parser.name()));
            for (int number = 0; number < parser.seeds().size(); number++) {
                Files.writeString(folder.resolve("seed-" + number), parser.seeds().get(number));
            }
            System.out.println(parser.name() + " " + parser.target().getName());
        }
    }
}
