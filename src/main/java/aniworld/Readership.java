package aniworld;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who may read what comes into the library: a media server most often runs as somebody else. On
/// file systems without owners and modes nothing happens.
///
/// @param mode three octal digits, perhaps with a 0 before them; empty for what the process'
///   `umask` makes of a new file
record Readership(Supplier<Optional<String>> mode) {
    private static final Logger LOG = LoggerFactory.getLogger(Readership.class);
    private static final int SET_GROUP = 02000;

    /// Gives a whole file its mode, and its folder's group where that hands it on. It has not been
    /// named yet, so nobody sees it half prepared.
    ///
    /// @param target its final place; the folder may not be there yet
    /// @throws IOException when the mode cannot be given
    void prepare(Path file, Path target) throws IOException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        Optional<String> wished = mode.get();
        if (wished.isPresent()) {
            view.setPermissions(permissions(Integer.parseInt(wished.get(), 8)));
        }
        handDown(view, folderOf(target));
    }

    /// Who may not give a file to that group leaves it as it is.
    private static void handDown(PosixFileAttributeView file, Path folder) throws IOException {
        if ((((int) Files.getAttribute(folder, "unix:mode")) & SET_GROUP) == 0) {
            return;
        }
        GroupPrincipal group = Files.readAttributes(folder, PosixFileAttributes.class).group();
        try {
            if (!file.readAttributes().group().equals(group)) {
                file.setGroup(group);
            }
        } catch (IOException refused) {
            LOG.warn("A file cannot be given to the group {} of its folder", group.getName());
        }
    }

    /// The nearest folder above it that is there.
    private static Path folderOf(Path target) {
        return Stream.iterate(target.toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        var text = new StringBuilder("rwxrwxrwx");
        for (int place = 0; place < text.length(); place++) {
            if ((mode & (0400 >> place)) == 0) {
                text.setCharAt(place, '-');
            }
        }
        return PosixFilePermissions.fromString(text.toString());
    }
}
