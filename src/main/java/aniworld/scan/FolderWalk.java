package aniworld.scan;

import aniworld.library.Exclusions;
import aniworld.library.FolderMark;
import aniworld.library.names.Above;
import aniworld.scan.ScanResult.Unreadable;
import aniworld.shelf.EpisodeReader;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Reads one folder of the anime directory with all below it, following links. What cannot be read
/// is noted and left out. One question to the disk for each media file and folder, none for what
/// lies beside them: that is most of what a first scan costs. Used once, by one thread.
final class FolderWalk {
    /// Series, seasons, arcs, disks, and above them a franchise.
    private static final int DEEPEST = 8;

    /// A link may lead to a whole other disk.
    private static final int MOST_ENTRIES = 100_000;

    private final Path folder;
    private final EpisodeReader names;
    private final BooleanSupplier cancelled;
    private final Branch top;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Path> unread = new ArrayList<>();
    private final List<Unreadable> reasons = new ArrayList<>();
    private final List<FolderMark> marks = new ArrayList<>();
    private int entries;

    /// A folder that is being read.
    private record Open(Path place, BasicFileAttributes facts, Branch branch, Above above) {
        static Open of(Path place, BasicFileAttributes facts, Branch branch) {
            var names = new ArrayList<String>();
            branch.path().forEach(name -> names.add(name.toString()));
            return new Open(place, facts, branch, Above.of(names));
        }

        boolean isSame(Path other, BasicFileAttributes others) throws IOException {
            Object key = facts.fileKey();
            return key == null ? Files.isSameFile(place, other) : key.equals(others.fileKey());
        }
    }

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
    /// @throws CancellationException when it was cancelled
    Unit read(Layout layout, Instant readAt) {
        facts(folder, top.path()).ifPresent(this::readTop);
        boolean sure = unread.isEmpty() && marks.stream().allMatch(mark -> mark.isSettled(readAt));
        return new Unit(top.name(), layout.groups(top), unread, reasons, sure ? marks : List.of());
    }

    private void readTop(BasicFileAttributes facts) {
        if (facts.isDirectory()) {
            read(Open.of(folder, facts, top));
        }
    }

    private void read(Open here) {
        open.push(here);
        Branch branch = here.branch();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(here.place())) {
            marks.add(FolderMark.of(branch.path().toString(), here.facts()));
            for (Path child : children) {
                if (isFull()) {
                    break;
                }
                take(child, branch);
            }
        } catch (IOException failure) {
            cutOff(branch, failure);
        } catch (DirectoryIteratorException failure) {
            cutOff(branch, Objects.requireNonNull(failure.getCause()));
        }
        open.pop();
        branch.settle();
    }

    private void cutOff(Branch branch, IOException failure) {
        if (!(failure instanceof NoSuchFileException)) { // gone since the folder above was listed
            note(branch.path(), reason(failure));
        }
    }

    /// What is over the limit is as if it could not be read: the files known there stay.
    private boolean isFull() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        if (++entries == MOST_ENTRIES) {
            note(top.path(), "Holds more than " + MOST_ENTRIES + " files and folders");
        }
        return entries >= MOST_ENTRIES;
    }

    private void take(Path child, Branch here) {
        String name = child.getFileName().toString();
        if (Exclusions.isBeside(name)) {
            here.signs().add(name);
            return;
        }
        Path place = here.path().resolve(name);
        facts(child, place)
                .ifPresent(
                        facts -> {
                            if (facts.isDirectory()) {
                                enter(child, name, facts, new Branch(place));
                            } else if (facts.isRegularFile()) {
                                file(name, place, facts);
                            }
                        });
    }

    private void file(String name, Path place, BasicFileAttributes facts) {
        Open here = open.element();
        if (Exclusions.file(name)) {
            here.branch().signs().add(name);
        } else {
            names.read(place, name, here.above(), facts).ifPresent(here.branch().files()::add);
        }
    }

    private void enter(Path child, String name, BasicFileAttributes facts, Branch below) {
        if (Exclusions.innerFolder(name)) {
            return;
        }
        if (open.size() >= DEEPEST) {
            note(below.path(), "Folders are nested too deep");
        } else if (isWithinItself(child, facts)) {
            note(below.path(), reason(new FileSystemLoopException(name)));
        } else {
            open.element().branch().branches().add(below);
            read(Open.of(child, facts, below));
        }
    }

    private boolean isWithinItself(Path child, BasicFileAttributes facts) {
        try {
            for (Open above : open) {
                if (above.isSame(child, facts)) {
                    return true;
                }
            }
            return false;
        } catch (IOException gone) {
            return false;
        }
    }

    /// What lies behind a name; what cannot be asked is noted, but for what is gone since its
    /// folder was listed.
    private Optional<BasicFileAttributes> facts(Path found, Path place) {
        try {
            return Optional.of(Files.readAttributes(found, BasicFileAttributes.class));
        } catch (IOException failure) {
            reason(found, failure).ifPresent(reason -> note(place, reason));
            return Optional.empty();
        }
    }

    /// Why nothing is known of what a name stands for; empty when it is gone since its folder was
    /// listed.
    static Optional<String> reason(Path found, IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return Optional.of(reason(failure));
        }
        if (Files.isSymbolicLink(found)) {
            return Optional.of("The link leads nowhere");
        }
        return failure instanceof NoSuchFileException
                ? Optional.empty()
                : Optional.of(reason(failure));
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

    private void note(Path place, String reason) {
        unread.add(place);
        reasons.add(new Unreadable(place.toString(), reason));
    }

    /// A name whose bytes are no text comes back from the database with replacement characters, so
    /// it is compared in that form from the beginning.
    static Path text(Path name) {
        return Path.of(name.toString());
    }
}
