package aniworld.scan;

import aniworld.library.ShelfFile;
import java.util.List;

/// Files of one series.
sealed interface Group {

    /// In order of their paths, each path once.
    List<ShelfFile> files();

    /// A folder that is the series'.
    ///
    /// @param folder relative to the anime directory, its elements joined by `/`
    record InFolder(String folder, List<ShelfFile> files) implements Group {
        public InFolder {
            files = List.copyOf(files);
        }
    }

    /// Files among those of other series; their names tell whose they are.
    record Loose(String title, List<ShelfFile> files) implements Group {
        public Loose {
            files = List.copyOf(files);
        }
    }
}
