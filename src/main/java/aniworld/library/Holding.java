package aniworld.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A series with everything its provider has and everything that lies on the disk.
///
/// @param episodes in order of their numbers
/// @param files in order of their paths
public record Holding(Series series, List<Episode> episodes, List<ShelfFile> files) {
    public Holding {
        episodes = List.copyOf(episodes);
        files = List.copyOf(files);
    }

    public Optional<ShelfFile> fileOf(EpisodeNumber number) {
        return files.stream().filter(file -> file.episodes().contains(number)).findFirst();
    }

    public Optional<Episode> episode(EpisodeNumber number) {
        return episodes.stream().filter(episode -> episode.number().equals(number)).findFirst();
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
