package aniworld.store;

import aniworld.library.Edition;
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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/// Rows of media files, with the episodes they hold, as values.
final class FileRows {
    private static final String SELECT =
            """
            SELECT f.series_key, f.path, f.size, f.modified_at, f.language,
                f.version, f.sidecars, e.season, e.number, e.tenths
            FROM files f LEFT JOIN file_episodes e
                ON e.series_key = f.series_key AND e.path = f.path
            """;
    private static final String ORDER =
            " ORDER BY f.series_key, f.path, e.season, e.number, e.tenths";

    private FileRows() {}

    static List<ShelfFile> of(Handle handle, SeriesKey key) {
        return of(handle, List.of(key)).getOrDefault(key, List.of());
    }

    /// @param keys not empty; of very many, others come along
    static Map<SeriesKey, List<ShelfFile>> of(Handle handle, List<SeriesKey> keys) {
        if (keys.size() > SeriesRows.MOST_NAMED) {
            return all(handle);
        }
        return bySeries(
                handle.createQuery(SELECT + "WHERE f.series_key IN (<keys>)" + ORDER)
                        .bindList("keys", keys.stream().map(SeriesKey::value).toList()));
    }

    static Map<SeriesKey, List<ShelfFile>> all(Handle handle) {
        return bySeries(handle.createQuery(SELECT + ORDER));
    }

    private static Map<SeriesKey, List<ShelfFile>> bySeries(Query query) {
        var files = new Gathered();
        query.map((row, context) -> Line.of(row)).forEach(files::add);
        return files.bySeries();
    }

    static int count(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM files").mapTo(Integer.class).one();
    }

    /// The entries of the anime directory in which files lie.
    static Set<String> units(Handle handle) {
        return handle.createQuery("SELECT DISTINCT unit FROM files").mapTo(String.class).set();
    }

    static void replace(Handle handle, Map<SeriesKey, List<ShelfFile>> files) {
        PreparedBatch gone = handle.prepareBatch("DELETE FROM files WHERE series_key = ?");
        files.keySet().forEach(key -> gone.add(key.value()));
        gone.execute();
        PreparedBatch rows =
                handle.prepareBatch(
                        """
                        INSERT INTO files (series_key, path, unit, size, modified_at, language,
                            version, sidecars)
                        VALUES (:key, :path, :unit, :size, :modifiedAt, :language, :version,
                            :sidecars)
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
                .bind("unit", unit(file.path()))
                .bind("version", file.edition().version())
                .bind("sidecars", file.edition().sidecars())
                .add();
        Portions.send(rows);
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
            Portions.send(rows);
        }
    }

    private static String unit(Path path) {
        return path.getNameCount() == 1 ? "" : path.getName(0).toString();
    }

    static String text(Path path) {
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
                            Columns.text(row, "language"),
                            new Edition(row.getInt("version"), row.getInt("sidecars"))));
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
            return new ShelfFile(
                    one.path(),
                    one.size(),
                    one.modified(),
                    episodes,
                    one.language(),
                    one.edition());
        }

        Map<SeriesKey, List<ShelfFile>> bySeries() {
            Map<SeriesKey, List<ShelfFile>> lists = new HashMap<>();
            files.forEach((key, byPath) -> lists.put(key, List.copyOf(byPath.values())));
            return lists;
        }
    }
}
