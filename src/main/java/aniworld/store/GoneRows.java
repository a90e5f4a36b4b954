package aniworld.store;

import aniworld.library.EpisodeNumber;
import aniworld.library.GoneFile;
import aniworld.library.SeriesKey;
import aniworld.library.ShelfFile;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Rows of files that are not there any more. They are kept for a year.
final class GoneRows {
    private static final Duration KEPT = Duration.ofDays(365);

    private GoneRows() {}

    static List<GoneFile> of(Handle handle, SeriesKey key) {
        return handle.createQuery(
                        """
                        SELECT path, size, modified_at, language, episodes, gone_at
                        FROM gone_files WHERE series_key = :key ORDER BY gone_at DESC, path
                        """)
                .bind("key", key.value())
                .map((row, context) -> gone(row))
                .list();
    }

    private static GoneFile gone(ResultSet row) throws SQLException {
        var file =
                new ShelfFile(
                        Path.of(row.getString("path")),
                        row.getLong("size"),
                        Columns.time(row, "modified_at"),
                        episodes(row.getString("episodes")),
                        Columns.text(row, "language"));
        return new GoneFile(file, Columns.time(row, "gone_at"));
    }

    private static List<EpisodeNumber> episodes(String words) {
        return Stream.of(words.split(" ", -1))
                .map(EpisodeNumber::parse)
                .flatMap(Optional::stream)
                .toList();
    }

    /// Notes which files the series have now and will have no more, and forgets those that are
    /// back.
    ///
    /// @param files what each series is about to have
    static void keep(Handle handle, Map<SeriesKey, List<ShelfFile>> files, Instant now) {
        handle.execute("DELETE FROM gone_files WHERE gone_at < ?", Columns.millis(now.minus(KEPT)));
        PreparedBatch back =
                handle.prepareBatch("DELETE FROM gone_files WHERE series_key = ? AND path = ?");
        PreparedBatch lost =
                handle.prepareBatch(
                        """
                        INSERT INTO gone_files (series_key, path, size, modified_at, language,
                            episodes, gone_at)
                        VALUES (:key, :path, :size, :modifiedAt, :language, :episodes, :goneAt)
                        ON CONFLICT (series_key, path) DO NOTHING
                        """);
        Map<SeriesKey, List<ShelfFile>> before =
                files.isEmpty() ? Map.of() : FileRows.of(handle, List.copyOf(files.keySet()));
        boolean any = isAny(handle);
        files.forEach(
                (key, held) -> {
                    Set<Path> there =
                            held.stream().map(ShelfFile::path).collect(Collectors.toSet());
                    if (any) {
                        there.forEach(path -> back.add(key.value(), FileRows.text(path)));
                        Portions.send(back);
                    }
                    before.getOrDefault(key, List.of()).stream()
                            .filter(file -> !there.contains(file.path()))
                            .forEach(file -> add(lost, key, file, now));
                });
        back.execute();
        lost.execute();
    }

    private static boolean isAny(Handle handle) {
        return handle.createQuery("SELECT EXISTS (SELECT 1 FROM gone_files)")
                .mapTo(Boolean.class)
                .one();
    }

    private static void add(PreparedBatch rows, SeriesKey key, ShelfFile file, Instant now) {
        rows.bind("key", key.value())
                .bind("path", FileRows.text(file.path()))
                .bind("size", file.size())
                .bind("modifiedAt", Columns.millis(file.modified()))
                .bind("language", file.language().orElse(null))
                .bind(
                        "episodes",
                        file.episodes().stream()
                                .map(EpisodeNumber::compact)
                                .collect(Collectors.joining(" ")))
                .bind("goneAt", Columns.millis(now))
                .add();
        Portions.send(rows);
    }
}
