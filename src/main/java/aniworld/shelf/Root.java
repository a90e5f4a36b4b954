package aniworld.shelf;

import aniworld.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// The anime directory itself. Once this program has written into it, it bears a marker; a folder
/// at the same place without that marker is most likely what remains of a disk that is away, and
/// nothing is written there. Before that, and where nothing can be written, the names in it stand
/// for the marker.
public final class Root {
    static final String MARKER = "library-id";

    private final Supplier<Optional<Path>> directory;
    private final RootMarks marks;
    private final InstantSource clock;

    Root(Supplier<Optional<Path>> directory, RootMarks marks, InstantSource clock) {
        this.directory = directory;
        this.marks = marks;
        this.clock = clock;
    }

    /// As the settings have it, whatever its state.
    Optional<Path> configured() {
        return directory.get();
    }

    /// The directory, there and the one it always was.
    ///
    /// @throws Problem SERVICE_UNAVAILABLE
    Path require() {
        Path root =
                directory.get().orElseThrow(() -> Problem.unavailable("No anime directory is set"));
        if (!Files.isDirectory(root)) {
            throw Problem.unavailable("The anime directory is not there");
        }
        if (isAnother(root)) {
            throw Problem.unavailable(
                    "The anime directory has lost its marker: its disk may be away");
        }
        return root;
    }

    /// Whether it has not the marker that it had; of one that had none, whether it has not the
    /// names.
    public boolean isAnother(Path root) {
        Optional<String> known = marks.of(root);
        Optional<TopNames> names = known.flatMap(TopNames::parse);
        return names.map(had -> had.isAnother(root))
                .orElseGet(() -> known.isPresent() && !known.equals(read(root)));
    }

    /// Gives it a marker when it has none, and remembers it. One at a time, and the marker is there
    /// with all of its text or not at all: two first downloads that end together must not take each
    /// other's marker for that of another disk.
    synchronized void mark(Path root) throws IOException {
        Path marker = marker(root);
        if (!Files.exists(marker)) {
            Instant now = clock.instant();
            var id = UUID.nameUUIDFromBytes((root + " " + now).getBytes(StandardCharsets.UTF_8));
            Path beside = marker.resolveSibling(MARKER + ".new");
            Files.writeString(beside, id + "\n");
            Files.move(beside, marker, StandardCopyOption.ATOMIC_MOVE);
        }
        remember(root);
    }

    /// Takes it for what it is now, as a person confirmed.
    public void accept(Path root) {
        read(root)
                .or(() -> TopNames.of(root).map(TopNames::text))
                .ifPresentOrElse(mark -> remember(root, mark), () -> marks.forget(root));
    }

    private void remember(Path root) {
        read(root).ifPresent(marker -> remember(root, marker));
    }

    private void remember(Path root, String mark) {
        Optional.of(mark)
                .filter(marker -> !marks.of(root).equals(Optional.of(marker)))
                .ifPresent(marker -> marks.remember(root, marker));
    }

    private static Optional<String> read(Path root) {
        try {
            Path marker = marker(root);
            boolean small = Files.isRegularFile(marker) && Files.size(marker) < 100;
            return small
                    ? Optional.of(Files.readString(marker).strip()).filter(id -> !id.isEmpty())
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Path marker(Path root) {
        return root.resolve(WorkArea.NAME).resolve(MARKER);
    }
}
