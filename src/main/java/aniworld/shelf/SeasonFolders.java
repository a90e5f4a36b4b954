package aniworld.shelf;

import aniworld.library.names.NameParser;
import aniworld.library.names.ParsedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the folder of a season among those that are there, in whatever way they are spelled.
final class SeasonFolders {
    private final NameParser names;

    SeasonFolders(NameParser names) {
        this.names = names;
    }

    /// @param usual the name the folder would get; preferred when there are several
    Optional<Path> existing(Path series, String usual, int season) {
        List<Path> folders = folders(series, season);
        return folders.stream()
                .filter(folder -> folder.getFileName().toString().equals(usual))
                .findFirst()
                .or(() -> folders.stream().findFirst());
    }

    private List<Path> folders(Path series, int season) {
        if (!Files.isDirectory(series)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(series)) {
            return children.filter(child -> isSeason(child, season))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of(); // the usual name does then
        }
    }

    private boolean isSeason(Path folder, int season) {
        ParsedName name = names.parse(folder.getFileName().toString());
        return name.kind() == ParsedName.Kind.SEASON_FOLDER && name.season().getAsInt() == season;
    }
}
