package aniworld.scan;

import aniworld.library.Exclusions;
import aniworld.library.FolderMark;
import aniworld.library.ShelfFile;
import aniworld.scan.ScanResult.Unreadable;
import aniworld.shelf.EpisodeReader;
import aniworld.shelf.Sighted;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Reads the files that lie in the anime directory itself.
final class LooseFiles {
    private final EpisodeReader names;
    private final Branch here = new Branch(Path.of(""));
    private final List<Path> unread = new ArrayList<>();
    private final List<Unreadable> reasons = new ArrayList<>();

    private LooseFiles(EpisodeReader names) {
        this.names = names;
    }

    /// @param readAt when the scan began
    static Unit read(Path anime, EpisodeReader names, Instant readAt) throws IOException {
        var facts = Files.readAttributes(anime, BasicFileAttributes.class);
        var found = new LooseFiles(names);
        try (DirectoryStream<Path> children = Files.newDirectoryStream(anime)) {
            children.forEach(found::take);
        }
        return found.unit(FolderMark.of("", facts), readAt);
    }

    private void take(Path child) {
        String name = child.getFileName().toString();
        if (Exclusions.file(name)) {
            here.signs().add(name);
            return;
        }
        try {
            var facts = Files.readAttributes(child, BasicFileAttributes.class);
            if (facts.isRegularFile()) {
                read(FolderWalk.text(child.getFileName()), facts);
            }
        } catch (IOException failure) {
            FolderWalk.reason(child, failure)
                    .ifPresent(reason -> note(FolderWalk.text(child.getFileName()), reason));
        }
    }

    private void read(Path name, BasicFileAttributes facts) {
        names.read(name, facts.size(), ShelfFile.modified(facts)).ifPresent(this::place);
    }

    private void place(Sighted one) {
        if (one.series().isBlank()) {
            note(one.file().path(), "The name does not say of which series it is");
        } else {
            here.files().add(one);
        }
    }

    private void note(Path place, String reason) {
        unread.add(place);
        reasons.add(new Unreadable(place.toString(), reason));
    }

    private Unit unit(FolderMark mark, Instant readAt) {
        here.settle();
        boolean sure = unread.isEmpty() && mark.isSettled(readAt);
        List<Group> groups = Layout.loose(here.files());
        return new Unit("", groups, unread, reasons, sure ? List.of(mark) : List.of());
    }
}
