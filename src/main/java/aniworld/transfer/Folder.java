package aniworld.transfer;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Forces the names in a folder to disk. Without that a power cut may bring back an old name after
/// a rename.
final class Folder {
    private Folder() {}

    /// The folder of this file.
    ///
    /// @throws IOException when the folder cannot be opened; where a folder cannot be forced at all
    ///   (Windows) nothing happens
    static void forceNameOf(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || folder.getFileSystem().getSeparator().equals("\\")) {
            return;
        }
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
