package aniworld.store;

import aniworld.library.AirDates;
import aniworld.library.Episode;
import aniworld.library.FolderMark;
import aniworld.library.GoneFile;
import aniworld.library.Holding;
import aniworld.library.Origin;
import aniworld.library.Series;
import aniworld.library.SeriesKey;
import aniworld.library.SeriesList;
import aniworld.library.SeriesQuery;
import aniworld.library.SeriesStore;
import aniworld.library.ShelfFile;
import aniworld.library.ShelfNews;
import aniworld.library.Standing;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The library in the database.
public final class SqlSeriesStore implements SeriesStore {
    private static final String FULL_SCAN = "full_scan";

    private final Database database;
    private final MissingCount missing;
    private final SeriesListing listing;

    public SqlSeriesStore(Database database) {
        this.database = database;
        this.missing = new MissingCount(database);
        this.listing = new SeriesListing(database);
    }

    @Override
    public SeriesList list(SeriesQuery query, LocalDate today) {
        missing.countFor(today);
        return listing.list(query);
    }

    @Override
    public List<Standing> standings(LocalDate today) {
        missing.countFor(today);
        return listing.all(today);
    }

    @Override
    public Optional<Holding> find(SeriesKey key) {
        return database.read(
                handle ->
                        SeriesRows.find(
                                handle,
                                """
                                WHERE series_key = :wanted OR series_key =
                                    (SELECT series_key FROM series_alias WHERE alias = :wanted)
                                ORDER BY CASE WHEN series_key = :wanted THEN 0 ELSE 1 END LIMIT 1
                                """,
                                Map.of("wanted", key.value())));
    }

    @Override
    public Optional<Holding> findByFolder(String folder) {
        return database.read(
                handle ->
                        SeriesRows.find(
                                handle,
                                "WHERE folder = :folder ORDER BY series_key LIMIT 1",
                                Map.of("folder", nfc(folder))));
    }

    @Override
    public Optional<Holding> findByOrigin(Origin origin) {
        return database.read(
                handle ->
                        SeriesRows.find(
                                handle,
                                """
                                WHERE provider = :provider AND provider_id = :id
                                ORDER BY series_key LIMIT 1
                                """,
                                Map.of("provider", origin.provider(), "id", origin.id())));
    }

    @Override
    public List<Series> series() {
        return database.read(SeriesRows::series);
    }

    @Override
    public Map<SeriesKey, SeriesKey> aliases() {
        return database.read(SeriesRows::aliases);
    }

    @Override
    public AirDates airDates(LocalDate from, LocalDate to, int most) {
        return database.read(handle -> AirDateRows.read(handle, from, to, most));
    }

    @Override
    public List<Holding> all() {
        return database.read(SeriesRows::all);
    }

    @Override
    public void save(Series series) {
        database.change(handle -> save(handle, series));
    }

    private static void save(Handle handle, Series series) {
        var facts = series.facts();
        handle.createUpdate(
                        """
                        INSERT INTO series (series_key, folder, name, name_order, name_folded,
                            description, year, page, poster, provider, provider_id, monitored,
                            languages, updated_at)
                        VALUES (:key, :folder, :name, :order, :folded, :description, :year, :page,
                            :poster, :provider, :providerId, :monitored, :languages, :updatedAt)
                        ON CONFLICT (series_key) DO UPDATE SET folder = excluded.folder,
                            name = excluded.name, name_order = excluded.name_order,
                            name_folded = excluded.name_folded,
                            description = excluded.description, year = excluded.year,
                            page = excluded.page, poster = excluded.poster,
                            provider = excluded.provider, provider_id = excluded.provider_id,
                            monitored = excluded.monitored, languages = excluded.languages,
                            updated_at = excluded.updated_at
                        """)
                .bind("key", series.key().value())
                .bind("folder", nfc(series.folder()))
                .bind("name", facts.name())
                .bind("order", NameOrder.key(facts.name()))
                .bind("folded", NameOrder.fold(facts.name()))
                .bind("description", facts.description())
                .bind("year", Columns.orNull(facts.year()))
                .bind("page", facts.page().map(Object::toString).orElse(null))
                .bind("poster", facts.poster().map(Object::toString).orElse(null))
                .bind("provider", series.origin().map(Origin::provider).orElse(null))
                .bind("providerId", series.origin().map(Origin::id).orElse(null))
                .bind("monitored", Columns.truth(series.monitored()))
                .bind("languages", String.join("\n", series.languages()))
                .bind("updatedAt", Columns.millis(series.updatedAt()))
                .execute();
    }

    @Override
    public void saveEpisodes(SeriesKey key, Collection<Episode> episodes) {
        database.change(
                handle -> {
                    EpisodeRows.replace(handle, key, episodes);
                    MissingCount.recount(handle, List.of(key));
                });
    }

    @Override
    public void saveFiles(Map<SeriesKey, List<ShelfFile>> files) {
        database.change(
                handle -> {
                    FileRows.replace(handle, files);
                    MissingCount.recount(handle, files.keySet());
                });
    }

    @Override
    public void shelve(ShelfNews news) {
        database.change(
                handle -> {
                    news.series().forEach(one -> save(handle, one));
                    GoneRows.keep(handle, news.files(), news.at());
                    FileRows.replace(handle, news.files());
                    MissingCount.recount(handle, news.files().keySet());
                    news.emptied().forEach(key -> delete(handle, key));
                    MarkRows.replace(handle, news.marks());
                });
    }

    @Override
    public List<Holding> in(Set<String> units) {
        return database.read(handle -> SeriesRows.in(handle, units));
    }

    @Override
    public Set<String> units() {
        return database.read(FileRows::units);
    }

    @Override
    public int files() {
        return database.read(FileRows::count);
    }

    @Override
    public List<GoneFile> gone(SeriesKey key) {
        return database.read(handle -> GoneRows.of(handle, key));
    }

    @Override
    public List<FolderMark> marks() {
        return database.read(MarkRows::all);
    }

    @Override
    public Optional<Instant> fullScan(int rules) {
        String start = rules + " ";
        return database.read(handle -> Facts.get(handle, FULL_SCAN))
                .filter(fact -> fact.startsWith(start))
                .map(fact -> Instant.ofEpochMilli(Long.parseLong(fact.substring(start.length()))));
    }

    @Override
    public void fullScan(int rules, Instant at) {
        database.change(handle -> Facts.put(handle, FULL_SCAN, rules + " " + Columns.millis(at)));
    }

    @Override
    public void rename(SeriesKey from, SeriesKey to) {
        database.change(handle -> rename(handle, from.value(), to.value()));
    }

    private static void rename(Handle handle, String from, String to) {
        handle.execute("DELETE FROM series_alias WHERE alias = ?", to);
        handle.execute("UPDATE series SET series_key = ? WHERE series_key = ?", to, from);
        handle.execute("INSERT INTO series_alias (alias, series_key) VALUES (?, ?)", from, to);
        handle.execute("UPDATE queue_items SET series_key = ? WHERE series_key = ?", to, from);
        handle.execute("UPDATE downloads SET series_key = ? WHERE series_key = ?", to, from);
    }

    @Override
    public void remove(SeriesKey key) {
        database.change(
                handle -> {
                    MarkRows.forget(handle, key);
                    delete(handle, key);
                });
    }

    private static void delete(Handle handle, SeriesKey key) {
        handle.execute("DELETE FROM series WHERE series_key = ?", key.value());
    }

    /// File systems differ in how they spell a letter with its accent; a folder is one folder.
    private static String nfc(String folder) {
        return Normalizer.normalize(folder, Normalizer.Form.NFC);
    }
}
