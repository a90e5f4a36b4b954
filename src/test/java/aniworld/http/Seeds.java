package aniworld.http;

import aniworld.library.Episode;
import aniworld.library.EpisodeNumber;
import aniworld.library.NewSeries;
import aniworld.library.Origin;
import aniworld.library.SeriesFacts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Series for the tests.
final class Seeds {
    private Seeds() {}

    /// Two seasons; the last episode comes out later than the tests' clock.
    static List<Episode> episodes() {
        return List.of(
                episode(1, 1, "2013-04-07"),
                episode(1, 2, "2013-04-14"),
                episode(2, 1, "2017-04-01"),
                episode(2, 2, "2030-01-01"));
    }

    private static Episode episode(int season, int number, String released) {
        return new Episode(
                EpisodeNumber.of(season, number),
                "Episode " + number,
                Optional.of(LocalDate.parse(released)));
    }

    static void titan(Premises premises) {
        add(premises, "attack-on-titan", "Attack on Titan", 2013);
    }

    static void add(Premises premises, String key, String name, int year) {
        premises.library.add(
                new NewSeries(
                        new Origin("catalog", key),
                        new SeriesFacts(
                                name,
                                "Anime description...",
                                OptionalInt.of(year),
                                Optional.of(URI.create("https://aniworld.to/anime/stream/" + key)),
                                Optional.empty()),
                        episodes(),
                        Optional.of(name + " (" + year + ")")));
    }

    /// A file of an episode, where the library has its files.
    static void file(Premises premises, String folder, String name) throws IOException {
        Path file = premises.anime.resolve(folder).resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[] {1, 2, 3});
    }
}
