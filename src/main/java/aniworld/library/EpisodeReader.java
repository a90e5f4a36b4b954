package aniworld.library;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Tells from a file's place in the library which episodes it holds. Looks at names alone.
final class EpisodeReader {
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000);

    private final NameReader names;

    EpisodeReader(NameReader names) {
        this.names = names;
    }

    /// @param path relative to the anime directory
    /// @return empty when it is a sample, a trailer or the like
    Optional<ShelfFile> read(Path path, long size, Instant modified) {
        NameReader.Reading name = names.file(path.toString());
        return name.extra()
                ? Optional.empty()
                : Optional.of(new ShelfFile(path, size, modified, episodes(name), name.language()));
    }

    private static List<EpisodeNumber> episodes(NameReader.Reading name) {
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
