package aniworld.shelf;

import aniworld.library.Edition;
import aniworld.library.EpisodeNumber;
import aniworld.library.ShelfFile;
import aniworld.library.names.Above;
import aniworld.library.names.NameParser;
import aniworld.library.names.ParsedName;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Tells from a file's place in the library which episodes it holds. Looks at names alone.
public final class EpisodeReader {
    private final NameParser names;

    public EpisodeReader(NameParser names) {
        this.names = names;
    }

    /// @param path relative to the anime directory
    /// @return empty when it is a sample, a trailer or the like
    public Optional<Sighted> read(Path path, long size, Instant modified) {
        return read(names.parse(path.toString()), path, size, modified);
    }

    /// @param folders what lies above the file
    public Optional<Sighted> read(
            Path path, String name, Above folders, BasicFileAttributes facts) {
        return read(names.parse(name, folders), path, facts.size(), ShelfFile.modified(facts));
    }

    private static Optional<Sighted> read(ParsedName name, Path path, long size, Instant modified) {
        return switch (name.kind()) {
            case EPISODE -> Optional.of(sighted(path, size, modified, episodes(name), name));
            case MOVIE, SEASON_FOLDER, NONE ->
                    Optional.of(sighted(path, size, modified, List.of(), name));
            case EXTRA -> Optional.empty();
        };
    }

    private static Sighted sighted(
            Path path, long size, Instant modified, List<EpisodeNumber> held, ParsedName name) {
        var edition = Edition.ofVersion(name.version().orElse(1));
        var file = new ShelfFile(path, size, modified, held, name.language(), edition);
        return new Sighted(file, name.series().orElse(""));
    }

    /// A number without a season is an absolute one; those count as season 1.
    private static List<EpisodeNumber> episodes(ParsedName name) {
        int season = name.season().orElse(1);
        if (name.numbers().size() == 1) {
            return EpisodeNumber.of(season, name.numbers().getFirst()).stream().toList();
        }
        return name.numbers().stream()
                .map(number -> EpisodeNumber.of(season, number))
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }
}
