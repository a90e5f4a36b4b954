package aniworld.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// The free room of a disk, in words.
public final class Space {
    private static final double GIGABYTE = 1e9;

    private Space() {}

    /// @param folder on that disk
    /// @param needed in bytes
    /// @return why that does not fit; empty when it does
    public static Optional<String> lack(Path folder, long needed) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        return free >= needed
                ? Optional.empty()
                : Optional.of(
                        String.format(
                                Locale.ROOT,
                                "The disk of %s has %.1f GB free, %.1f GB are needed",
                                folder,
                                free / GIGABYTE,
                                needed / GIGABYTE));
    }
}
