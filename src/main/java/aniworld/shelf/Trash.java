package aniworld.shelf;

import aniworld.files.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Where files go that a person deletes or replaces: `.aniworld/trash/2026-01-31/…` under the path
/// they had.
final class Trash {
    private static final int LENGTH_OF_DATE = 10;

    private final Path root;

    /// @param root the anime directory
    Trash(Path root) {
        this.root = root;
    }

    private static Path inside() {
        return Path.of(WorkArea.NAME, "trash");
    }

    /// A free place for what has this path in the library; both are relative to the anime
    /// directory.
    Path place(Path relative, LocalDate day) {
        Path place = inside().resolve(day.toString()).resolve(relative);
        for (int n = 2; Files.exists(root.resolve(place), LinkOption.NOFOLLOW_LINKS); n++) {
            place = inside().resolve(day + "-" + n).resolve(relative);
        }
        return place;
    }

    /// Deletes for good what came before this day.
    ///
    /// @return how many days' folders went
    int emptyBefore(LocalDate day) throws IOException {
        Path folder = root.resolve(inside());
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return 0;
        }
        int emptied = 0;
        for (Path old : olderThan(folder, day)) {
            Tree.delete(old);
            emptied++;
        }
        return emptied;
    }

    private static List<Path> olderThan(Path folder, LocalDate day) throws IOException {
        try (Stream<Path> days = Files.list(folder)) {
            return days.filter(one -> isOlder(one.getFileName().toString(), day)).toList();
        }
    }

    /// What this program has not named there stays.
    private static boolean isOlder(String name, LocalDate day) {
        try {
            String date = name.substring(0, Math.min(LENGTH_OF_DATE, name.length()));
            return LocalDate.parse(date).isBefore(day);
        } catch (DateTimeException other) {
            return false;
        }
    }
}
