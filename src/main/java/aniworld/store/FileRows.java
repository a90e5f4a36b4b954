package aniworld.store;

import aniworld.library.EpisodeNumber;
import aniworld.library.SeriesKey;
import aniworld.library.ShelfFile;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Rows of media files, with the episodes they hold, as values.
final class FileRows {
    private static final String SELECT =
            """
            SELECT f.series_key, f.path, f.size, f.modified_at, f.language,
                e.season, e.number, e.tenths
            FROM files f LEFT JOIN file_episodes e
                ON e.series_key = f.series_key AND e.path = f.path
            """;
    private static final String ORDER =
            " ORDER BY f.series_key, f.path, e.season, e.number, e.tenths";

    private FileRows() {}

    static List<ShelfFile> of(Handle handle, SeriesKey key) {
        var files = new Gathered();
        handle.createQuery(SELECT + "WHERE f.series_key = :key" + ORDER)
                .bind("key", key.value())
                .map((row, context) -> Line.of(row))
                .forEach(files::add);
        return files.bySeries().getOrDefault(key, List.of());
    }

    static Map<SeriesKey, List<ShelfFile>> all(Handle handle) {
        var files = new Gathered();
        handle.createQuery(SELECT + ORDER).map((row, context) -> Line.of(row)).forEach(files::add);
        return files.bySeries();
    }

    static void replace(Handle handle, Map<SeriesKey, List<ShelfFile>> files) {
        PreparedBatch gone = handle.prepareBatch("DELETE FROM files WHERE series_key = ?");
        files.keySet().forEach(key -> gone.add(key.value()));
        gone.execute();
        PreparedBatch rows =
                handle.prepareBatch(
                        """
                        INSERT INTO files (series_key, path, size, modified_at, language)
                        VALUES (:key, :path, :size, :modifiedAt, :language)
                        """);
        files.forEach((key, own) -> own.forEach(file -> add(rows, key, file)));
        rows.execute();
        replaceEpisodes(handle, files);
    }

    private static void add(PreparedBatch rows, SeriesKey key, ShelfFile file) {
        rows.bind("key", key.value())
                .bind("path", text(file.path()))
                .bind("size", file.size())
                .bind("modifiedAt", Columns.millis(file.modified()))
                .bind("language", file.language().orElse(null))
                .add();
    }

    private static void replaceEpisodes(Handle handle, Map<SeriesKey, List<ShelfFile>> files) {
        PreparedBatch rows =
                handle.prepareBatch(
                        """
                        INSERT INTO file_episodes (series_key, path, season, number, tenths)
                        VALUES (:key, :path, :season, :number, :tenths)
                        ON CONFLICT DO NOTHING
                        """);
        files.forEach((key, own) -> own.forEach(file -> addEpisodes(rows, key, file)));
        rows.execute();
    }

    private static void addEpisodes(PreparedBatch rows, SeriesKey key, ShelfFile file) {
        for (EpisodeNumber number : file.episodes()) {
            EpisodeRows.bind(rows, number)
                    .bind("key", key.value())
                    .bind("path", text(file.path()))
                    .add();
        }
    }

    private static String text(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    /// A file as often as it holds episodes, once when it holds none.
    private record Line(SeriesKey key, ShelfFile file) {
        static Line of(ResultSet row) throws SQLException {
            List<EpisodeNumber> held =
                    Columns.small(row, "season").isPresent()
                            ? List.of(EpisodeRows.number(row))
                            : List.of();
            return new Line(
                    SeriesRows.key(row),
                    new ShelfFile(
                            Path.of(row.getString("path")),
                            row.getLong("size"),
                            Columns.time(row, "modified_at"),
                            held,
                            Columns.text(row, "language")));
        }
    }

    /// Lines of one file joined to one file.
    private static final class Gathered {
        private final Map<SeriesKey, Map<Path, ShelfFile>> files = new HashMap<>();

        void add(Line line) {
            files.computeIfAbsent(line.key(), key -> new LinkedHashMap<>())
                    .merge(line.file().path(), line.file(), Gathered::join);
        }

        private static ShelfFile join(ShelfFile one, ShelfFile other) {
            var episodes = new ArrayList<>(one.episodes());
            episodes.addAll(other.episodes());
            return new ShelfFile(one.path(), one.size(), one.modified(), episodes, one.language());
        }

        Map<SeriesKey, List<ShelfFile>> bySeries() {
            Map<SeriesKey, List<ShelfFile>> lists = new HashMap<>();
            files.forEach((key, byPath) -> lists.put(key, List.copyOf(byPath.values())));
            return lists;
        }
    }
}
