package aniworld.store;

import aniworld.shelf.RootMarks;
import java.nio.file.Path;
import java.util.Optional;

/// The marker of the anime directory in the database: `<marker> <path>`.
public final class SqlRootMarks implements RootMarks {
    private static final String FACT = "anime_directory_marker";

    private final Database database;

    public SqlRootMarks(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> of(Path root) {
        String end = " " + root;
        return database.read(handle -> Facts.get(handle, FACT))
                .filter(fact -> fact.endsWith(end) && fact.length() > end.length())
                .map(fact -> fact.substring(0, fact.length() - end.length()));
    }

    @Override
    public void remember(Path root, String marker) {
        database.change(handle -> Facts.put(handle, FACT, marker + " " + root));
    }

    @Override
    public void forget(Path root) {
        if (of(root).isPresent()) {
            database.change(handle -> Facts.put(handle, FACT, ""));
        }
    }
}
