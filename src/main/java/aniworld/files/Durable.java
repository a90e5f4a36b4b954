package aniworld.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// What a power cut does not take back.
public final class Durable {
    private Durable() {}

    /// Forces a file's content, or a folder's entries, to the disk.
    ///
    /// @throws IOException when it is not there or the disk refuses; some file systems refuse to
    ///   force folders at all
    public static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// Forces the name of a file to the disk: without that a power cut may bring back an old name
    /// after a rename.
    ///
    /// @throws IOException when the folder cannot be opened; where folders cannot be forced at all
    ///   (Windows) nothing happens
    public static void forceNameOf(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !folder.getFileSystem().getSeparator().equals("\\")) {
            force(folder);
        }
    }

    /// Puts one file or folder in the place of another at once: at any moment there is the one or
    /// the other.
    ///
    /// @throws IOException when it cannot be put there; then nothing has changed
    public static void replace(Path by, Path place) throws IOException {
        Files.move(by, place, StandardCopyOption.ATOMIC_MOVE);
        forceNameOf(place);
    }
}
