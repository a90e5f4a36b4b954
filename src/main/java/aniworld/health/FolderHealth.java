package aniworld.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/// Whether a folder can be used.
///
/// @param freeBytes of its file system; empty when that cannot be told
public record FolderHealth(State state, OptionalLong freeBytes) {
    static final FolderHealth UNAVAILABLE =
            new FolderHealth(State.UNAVAILABLE, OptionalLong.empty());

    /// What a download needs beside its own size.
    private static final long LEAST_FREE = 64L << 20;

    /// How a folder is.
    public enum State {
        ACCESSIBLE,

        /// It is there and takes no files.
        READ_ONLY,

        /// It is there and there is no room.
        FULL,

        /// It is not there, or does not answer.
        UNAVAILABLE,

        NOT_CONFIGURED
    }

    public boolean isAccessible() {
        return state == State.ACCESSIBLE;
    }

    /// @param folder as it is configured when somebody looks
    static Look<FolderHealth> look(String name, Supplier<Optional<Path>> folder) {
        return new Look<>(name, () -> of(folder.get()));
    }

    private static FolderHealth of(Optional<Path> folder) throws IOException {
        return folder.isEmpty()
                ? new FolderHealth(State.NOT_CONFIGURED, OptionalLong.empty())
                : of(folder.get());
    }

    private static FolderHealth of(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return UNAVAILABLE;
        }
        long free = Files.getFileStore(folder).getUsableSpace();
        if (!Files.isWritable(folder)) {
            return new FolderHealth(State.READ_ONLY, OptionalLong.of(free));
        }
        return new FolderHealth(
                free < LEAST_FREE ? State.FULL : State.ACCESSIBLE, OptionalLong.of(free));
    }
}
