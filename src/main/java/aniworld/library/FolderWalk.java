package aniworld.library;

import aniworld.library.ScanResult.Unreadable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Reads one folder of the anime directory with all below it, following links. What cannot be read
/// is noted and left out.
final class FolderWalk implements FileVisitor<Path> {
    /// Series, seasons, arcs, disks, and above them a franchise.
    private static final int DEEPEST = 8;

    /// A link may lead to a whole other disk.
    private static final int MOST_ENTRIES = 100_000;

    private final Path folder;
    private final EpisodeReader names;
    private final BooleanSupplier cancelled;
    private final Branch top;
    private final Deque<Branch> open = new ArrayDeque<>();
    private final List<Path> unread = new ArrayList<>();
    private final List<Unreadable> reasons = new ArrayList<>();
    private final List<FolderMark> marks = new ArrayList<>();
    private int entries;

    /// @param folder directly in the anime directory, absolute
    FolderWalk(Path folder, EpisodeReader names, BooleanSupplier cancelled) {
        this.folder = folder;
        this.names = names;
        this.cancelled = cancelled;
        this.top = new Branch(text(folder.getFileName()));
    }

    /// What the folder holds, shared out among series.
    ///
    /// @param readAt when the walk began
    Unit read(Layout layout, Instant readAt) throws IOException {
        Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, this);
        boolean sure = unread.isEmpty() && marks.stream().allMatch(mark -> mark.isSettled(readAt));
        return new Unit(top.name(), layout.groups(top), unread, reasons, sure ? marks : List.of());
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes facts) {
        boolean isTop = open.isEmpty();
        String name = directory.getFileName().toString();
        if (!isTop && (Exclusions.innerFolder(name) || entries >= MOST_ENTRIES)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        Branch branch = isTop ? top : new Branch(place(directory));
        open.push(branch);
        marks.add(FolderMark.of(branch.path().toString(), facts));
        counted();
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
        if (facts.isDirectory()) {
            note(file, "Folders are nested too deep");
        } else if (facts.isSymbolicLink()) {
            note(file, "The link leads nowhere"); // else it would have been followed
        } else if (facts.isRegularFile()) {
            take(file, facts);
        }
        return counted();
    }

    private void take(Path file, BasicFileAttributes facts) {
        Branch here = open.element();
        String name = file.getFileName().toString();
        if (Exclusions.file(name)) {
            here.signs().add(name);
        } else {
            names.read(place(file), facts.size(), time(facts)).ifPresent(here.files()::add);
        }
    }

    /// As exactly as the database keeps it.
    static Instant time(BasicFileAttributes facts) {
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
        Branch done = open.pop();
        done.settle();
        if (!open.isEmpty()) {
            open.element().branches().add(done);
        }
        if (failure != null) {
            note(directory, reason(failure));
        }
        return FileVisitResult.CONTINUE;
    }

    static String reason(IOException failure) {
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

    /// What is over the limit is as if it could not be read: the files known there stay.
    private FileVisitResult counted() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        if (++entries == MOST_ENTRIES) {
            note(folder, "Holds more than " + MOST_ENTRIES + " files and folders");
        }
        return entries < MOST_ENTRIES ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SIBLINGS;
    }

    private void note(Path place, String reason) {
        Path text = place(place);
        unread.add(text);
        reasons.add(new Unreadable(text.toString(), reason));
    }

    private Path place(Path found) {
        Branch here = open.peek();
        boolean isTop = found.equals(folder);
        return isTop || here == null ? top.path() : here.path().resolve(text(found.getFileName()));
    }

    /// A name whose bytes are no text comes back from the database with replacement characters, so
    /// it is compared in that form from the beginning.
    static Path text(Path name) {
        return Path.of(name.toString());
    }
}
