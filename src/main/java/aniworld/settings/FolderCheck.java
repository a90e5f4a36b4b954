package aniworld.settings;

import aniworld.problem.FieldIssue;
import aniworld.settings.Settings.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Whether folders that somebody asks for can be used. Looks at the disk.
final class FolderCheck {
    private static final String PARTIALS = ".aniworld";

    private FolderCheck() {}

    /// Only what changes is checked: a disk that is unplugged keeps nobody from changing the log
    /// level.
    static List<FieldIssue> issues(Folders before, Folders after) {
        var complaints = new Complaints();
        boolean library = !Objects.equals(before.anime(), after.anime());
        boolean partials = !Objects.equals(before.downloads(), after.downloads());
        if (library && after.anime() != null) {
            unusable(after.anime()).ifPresent(complaints.about(Fields.ANIME.name())::add);
        }
        if (partials && after.downloads() != null) {
            unusable(after.downloads()).ifPresent(complaints.about(Fields.DOWNLOADS.name())::add);
        }
        if (complaints.all().isEmpty() && (library || partials)) {
            checkApart(
                    after, complaints.about((partials ? Fields.DOWNLOADS : Fields.ANIME).name()));
        }
        return complaints.all();
    }

    private static void checkApart(Folders folders, Complaints complaints) {
        if (folders.anime() == null || folders.downloads() == null) {
            return;
        }
        Path library = real(folders.anime());
        Path downloads = real(folders.downloads());
        if (library.startsWith(downloads)) {
            complaints.add("must not be the anime directory or hold it");
        } else if (isBelow(downloads, library.resolve(PARTIALS))) {
            complaints.add("must not lie in the anime directory's folder for partial files");
        }
    }

    private static boolean isBelow(Path path, Path folder) {
        return path.startsWith(folder) && !path.equals(folder);
    }

    private static Optional<String> unusable(Path folder) {
        if (!Files.exists(folder)) {
            return Optional.of("does not exist");
        }
        if (!Files.isDirectory(folder)) {
            return Optional.of("is not a directory");
        }
        return isWritable(folder) ? Optional.empty() : Optional.of("is not writable");
    }

    /// Tried, not asked: rights say nothing about a disk that is mounted read-only, or to root.
    private static boolean isWritable(Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, ".aniworld-", ".tmp"));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException _) {
            return path.normalize();
        }
    }
}
