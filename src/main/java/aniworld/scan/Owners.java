package aniworld.scan;

import aniworld.library.SafeName;
import aniworld.library.Series;
import aniworld.library.Slug;
import aniworld.library.names.NameParser;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which series' folder a title names. For one thread.
final class Owners {
    private static final String SEVERAL = "";

    private final FolderNames names;
    private final Map<String, String> folders = new HashMap<>();

    Owners(NameParser names, Iterable<Series> known) {
        this.names = new FolderNames(names);
        for (Series series : known) {
            note(Slug.distinct(series.name()), series.folder());
            folder(series.folder());
        }
    }

    /// A folder that was found on the disk.
    void folder(String folder) {
        String name = folder.substring(folder.lastIndexOf('/') + 1);
        note(names.title(name), folder);
    }

    /// Of two folders with one title neither has a right to what lies elsewhere.
    private void note(String title, String folder) {
        folders.merge(title, folder, (one, other) -> one.equals(other) ? one : SEVERAL);
    }

    /// @return the folder of the series that is surely called so, else a name for one that need not
    ///   be there
    String of(String title) {
        return Optional.ofNullable(folders.get(Slug.distinct(title)))
                .filter(folder -> !folder.equals(SEVERAL))
                .orElseGet(() -> SafeName.of(title));
    }
}
