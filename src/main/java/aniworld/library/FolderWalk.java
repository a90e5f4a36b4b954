package aniworld.library;

import aniworld.library.ScanResult.Unreadable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Reads one series' folder, following links. What cannot be read is noted and left out.
final class FolderWalk implements FileVisitor<Path> {
    /// A link may lead to a whole other disk.
    private static final int MOST_ENTRIES = 100_000;

    private final Path root;
    private final Path folder;
    private final EpisodeReader names;
    private final BooleanSupplier cancelled;
    private final Map<Path, ShelfFile> files = new TreeMap<>();
    private final List<Path> unread = new ArrayList<>();
    private final List<Unreadable> reasons = new ArrayList<>();
    private int entries;

    FolderWalk(Path root, Path folder, EpisodeReader names, BooleanSupplier cancelled) {
        this.root = root;
        this.folder = folder;
        this.names = names;
        this.cancelled = cancelled;
    }

    FolderReading reading() {
        return new FolderReading(
                folder.getFileName().toString(), List.copyOf(files.values()), unread, reasons);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes facts) {
        boolean excluded =
                !directory.equals(folder)
                        && Exclusions.innerFolder(directory.getFileName().toString());
        return excluded ? FileVisitResult.SKIP_SUBTREE : counted();
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
        if (facts.isDirectory()) {
            note(file, "Folders are nested too deep");
        } else if (facts.isSymbolicLink()) {
            note(file, "The link leads nowhere"); // else it would have been followed
        } else if (facts.isRegularFile() && !Exclusions.file(file.getFileName().toString())) {
            take(file, facts);
        }
        return counted();
    }

    private void take(Path file, BasicFileAttributes facts) {
        names.read(asText(file), facts.size(), time(facts))
                .ifPresent(read -> files.putIfAbsent(read.path(), read));
    }

    /// As exactly as the database keeps it.
    private static Instant time(BasicFileAttributes facts) {
        return facts.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        if (!(failure instanceof NoSuchFileException)) { // gone since its folder was listed
            note(file, reason(failure));
        }
        return counted();
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) {
        if (failure != null) {
            note(directory, reason(failure));
        }
        return FileVisitResult.CONTINUE;
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "Permission denied";
            case FileSystemLoopException _ -> "The link leads back to a folder above it";
            default -> "Cannot be read: " + detail(failure);
        };
    }

    /// The system's own words, without the path.
    private static String detail(IOException failure) {
        String why = failure instanceof FileSystemException system ? system.getReason() : null;
        return why == null ? failure.getClass().getSimpleName() : why;
    }

    private FileVisitResult counted() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        if (++entries > MOST_ENTRIES) {
            note(folder, "Holds more than " + MOST_ENTRIES + " files and folders");
            return FileVisitResult.TERMINATE;
        }
        return FileVisitResult.CONTINUE;
    }

    private void note(Path place, String reason) {
        Path text = asText(place);
        unread.add(text);
        reasons.add(new Unreadable(text.toString(), reason));
    }

    /// A name whose bytes are no text comes back from the database with replacement characters, so
    /// it is compared in that form from the beginning.
    private Path asText(Path place) {
        return Path.of(root.relativize(place).toString());
    }
}
