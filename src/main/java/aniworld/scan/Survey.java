package aniworld.scan;

import aniworld.library.SeriesFacts;
import aniworld.library.ShelfFile;
import aniworld.library.names.NameParser;
import aniworld.scan.ScanResult.Unreadable;
import aniworld.shelf.EpisodeReader;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Looks at a folder the way a scan does, with no library behind it: what would be found there?
/// Changes nothing and keeps nothing but what is not told yet. For one thread.
public final class Survey {
    private final NameParser names = new NameParser();
    private final Layout layout = new Layout(names, _ -> false);
    private final EpisodeReader reader = new EpisodeReader(names);
    private final List<String> folders = new ArrayList<>();
    private final List<Group.Loose> loose = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();

    /// A series that was found.
    ///
    /// @param folder where it lies, or would, relative to the folder that was looked at
    /// @param name as the folder's name tells it
    /// @param files in order of their paths
    public record Sight(String folder, SeriesFacts name, List<ShelfFile> files) {}

    /// Tells of each series as soon as it is known, those whose files lie among others last; one of
    /// them may have been told of already.
    ///
    /// @param root absolute
    /// @return what could not be read
    /// @throws IOException when the folder itself cannot be read
    public List<Unreadable> run(Path root, Consumer<Sight> listener) throws IOException {
        try {
            Readers.read(
                    Changes.folders(root),
                    folder ->
                            new FolderWalk(folder, reader, () -> false).read(layout, Instant.EPOCH),
                    unit -> tell(unit, listener));
            tell(LooseFiles.read(root, reader, Instant.EPOCH), listener);
        } catch (DirectoryIteratorException failure) {
            throw failure.getCause();
        }
        var owners = new Owners(names, List.of());
        folders.forEach(owners::folder);
        loose.forEach(some -> listener.accept(sight(owners.of(some.title()), some.files())));
        return List.copyOf(unreadable);
    }

    private void tell(Unit unit, Consumer<Sight> listener) {
        unreadable.addAll(unit.reasons());
        for (Group group : unit.groups()) {
            switch (group) {
                case Group.Loose some -> loose.add(some);
                case Group.InFolder own -> {
                    folders.add(own.folder());
                    listener.accept(sight(own.folder(), own.files()));
                }
            }
        }
    }

    private Sight sight(String folder, List<ShelfFile> files) {
        return new Sight(folder, Renewal.facts(names, Renewal.leaf(folder)), files);
    }
}
