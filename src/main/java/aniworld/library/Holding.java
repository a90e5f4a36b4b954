package aniworld.library;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A series with everything its provider has and everything that lies on the disk.
///
/// @param episodes in order of their numbers
/// @param files in order of their paths
public record Holding(Series series, List<Episode> episodes, List<ShelfFile> files) {
    private static final Comparator<ShelfFile> BEST_FIRST =
            Comparator.comparingInt((ShelfFile file) -> -file.edition().version())
                    .thenComparingInt(file -> file.episodes().size())
                    .thenComparingLong(file -> -file.size())
                    .thenComparing(ShelfFile::path);

    public Holding {
        episodes = List.copyOf(episodes);
        files = List.copyOf(files);
    }

    /// Of several files with an episode the one that counts: see [#filesOf].
    public Optional<ShelfFile> fileOf(EpisodeNumber number) {
        return files.stream().filter(file -> file.episodes().contains(number)).min(BEST_FIRST);
    }

    /// Every file with an episode, in any version and language. First comes the newest version; of
    /// those the file with the fewest other episodes in it; of those the largest.
    public List<ShelfFile> filesOf(EpisodeNumber number) {
        return files.stream()
                .filter(file -> file.episodes().contains(number))
                .sorted(BEST_FIRST)
                .toList();
    }

    public Optional<Episode> episode(EpisodeNumber number) {
        return episodes.stream().filter(episode -> episode.number().equals(number)).findFirst();
    }

    /// The entries of the anime directory in which its folder and its files lie.
    public Set<String> units() {
        return Stream.concat(Stream.of(series.unit()), files.stream().map(ShelfFile::unit))
                .collect(Collectors.toSet());
    }

    /// What the provider has, is released, and no file holds.
    public List<Episode> missing(LocalDate today) {
        Set<EpisodeNumber> present =
                files.stream()
                        .flatMap(file -> file.episodes().stream())
                        .collect(Collectors.toSet());
        return episodes.stream()
                .filter(episode -> episode.isReleased(today))
                .filter(episode -> !present.contains(episode.number()))
                .toList();
    }
}
