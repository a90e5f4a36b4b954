package aniworld.store;

import aniworld.library.FolderMark;
import aniworld.library.SeriesKey;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Rows of the folders that scans have read.
final class MarkRows {
    private MarkRows() {}

    static List<FolderMark> all(Handle handle) {
        return handle.createQuery("SELECT path, modified, identity FROM scanned_folders")
                .map(
                        (row, context) ->
                                new FolderMark(
                                        row.getString("path"),
                                        row.getLong("modified"),
                                        row.getString("identity")))
                .list();
    }

    static void replace(Handle handle, Map<String, List<FolderMark>> marks) {
        PreparedBatch old = handle.prepareBatch("DELETE FROM scanned_folders WHERE unit = ?");
        marks.keySet().forEach(old::add);
        old.execute();
        PreparedBatch rows =
                handle.prepareBatch(
                        """
                        INSERT INTO scanned_folders (path, unit, modified, identity)
                        VALUES (?, ?, ?, ?)
                        ON CONFLICT (path) DO UPDATE SET modified = excluded.modified,
                            identity = excluded.identity
                        """);
        marks.forEach((unit, own) -> own.forEach(mark -> add(rows, unit, mark)));
        rows.execute();
    }

    private static void add(PreparedBatch rows, String unit, FolderMark mark) {
        rows.add(mark.path(), unit, mark.modified(), mark.identity());
        Portions.send(rows);
    }

    /// What the files of a series lie in counts as not read; so does the anime directory itself.
    static void forget(Handle handle, SeriesKey key) {
        handle.execute(
                """
                DELETE FROM scanned_folders WHERE unit = ''
                    OR unit IN (SELECT unit FROM files WHERE series_key = ?)
                """,
                key.value());
    }
}
