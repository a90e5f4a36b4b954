package aniworld.shelf;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The folder of this program inside the anime directory.
final class WorkArea {
    static final String NAME = ".aniworld";

    private WorkArea() {}

    /// Makes it when it is not there. Jellyfin leaves a folder alone that holds an empty `.ignore`,
    /// Plex what the patterns of `.plexignore` name.
    static Path in(Path animeDirectory) throws IOException {
        Path area = Files.createDirectories(animeDirectory.resolve(WorkArea.NAME));
        write(area.resolve(".ignore"), "");
        write(area.resolve(".plexignore"), "*\n");
        return area;
    }

    private static void write(Path file, String text) throws IOException {
        if (!Files.exists(file)) {
            try {
                Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException another) {
                return; // another thread was quicker
            }
        }
    }
}
