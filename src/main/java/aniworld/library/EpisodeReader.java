package aniworld.library;

import aniworld.library.names.NameParser;
import aniworld.library.names.ParsedName;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Tells from a file's place in the library which episodes it holds. Looks at names alone.
final class EpisodeReader {
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000);

    private final NameParser names;

    EpisodeReader(NameParser names) {
        this.names = names;
    }

    /// @param path relative to the anime directory
    /// @return empty when it is a sample, a trailer or the like
    Optional<ShelfFile> read(Path path, long size, Instant modified) {
        ParsedName name = names.parse(path.toString());
        return switch (name.kind()) {
            case EPISODE -> Optional.of(file(path, size, modified, episodes(name), name));
            case MOVIE, SEASON_FOLDER, NONE ->
                    Optional.of(file(path, size, modified, List.of(), name));
            case EXTRA -> Optional.empty();
        };
    }

    private static ShelfFile file(
            Path path, long size, Instant modified, List<EpisodeNumber> held, ParsedName name) {
        return new ShelfFile(path, size, modified, held, name.language());
    }

    /// A number without a season is an absolute one; those count as season 1.
    private static List<EpisodeNumber> episodes(ParsedName name) {
        int season = name.season().orElse(1);
        return name.numbers().stream()
                .map(number -> episode(season, number))
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /// Empty for a number that no episode has: over 9999, or in parts smaller than tenths.
    private static Optional<EpisodeNumber> episode(int season, BigDecimal number) {
        BigDecimal tenths = number.movePointRight(1).stripTrailingZeros();
        boolean fits = tenths.scale() <= 0 && number.signum() >= 0 && number.compareTo(MOST) < 0;
        if (!fits || season >= MOST.intValue()) {
            return Optional.empty();
        }
        int all = tenths.intValue();
        return Optional.of(new EpisodeNumber(season, all / 10, all % 10));
    }
}
