package aniworld.store;

import aniworld.net.WebPage;
import aniworld.problem.Problem;
import aniworld.provider.pages.PageStore;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Pages of providers in the database: at most 20,000 and 64 MiB, packed; the longest kept go
/// first, and a page of more than 1 MiB is not kept at all. New ones wait until there are forty, or
/// until [#flush]: a crash loses no more than those, and that only costs asking for them again.
public final class SqlPageStore implements PageStore, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SqlPageStore.class);
    private static final int AT_ONCE = 40;
    private static final int LARGEST = 1 << 20;
    private static final Bounds USUAL = new Bounds(20_000, 64L << 20);

    private final Database database;
    private final Bounds bounds;
    private final Map<Place, PackedPage> waiting = new LinkedHashMap<>();

    public SqlPageStore(Database database) {
        this(database, USUAL);
    }

    SqlPageStore(Database database, Bounds bounds) {
        this.database = database;
        this.bounds = bounds;
    }

    /// @param bytes of packed pages
    record Bounds(int pages, long bytes) {}

    /// Where a page belongs.
    record Place(String provider, URI address) {}

    /// One that cannot be read counts as none.
    @Override
    public Optional<WebPage> find(String provider, URI address) {
        var place = new Place(provider, address);
        try {
            return waiting(place)
                    .or(() -> database.read(handle -> PageRows.find(handle, place)))
                    .flatMap(PackedPage::unpacked);
        } catch (Problem unreadable) {
            LOG.warn("A page that was kept cannot be read", unreadable);
            return Optional.empty();
        }
    }

    @Override
    public void keep(String provider, URI address, WebPage page) {
        PackedPage packed = PackedPage.of(page);
        if (packed.body().length <= LARGEST && add(new Place(provider, address), packed)) {
            flush();
        }
    }

    private synchronized Optional<PackedPage> waiting(Place place) {
        return Optional.ofNullable(waiting.get(place));
    }

    private synchronized boolean add(Place place, PackedPage page) {
        waiting.put(place, page);
        return waiting.size() >= AT_ONCE;
    }

    private synchronized Map<Place, PackedPage> taken() {
        var taken = new LinkedHashMap<>(waiting);
        waiting.clear();
        return taken;
    }

    /// Writes what waits. When that fails it is logged and what waited is forgotten.
    public void flush() {
        Map<Place, PackedPage> pages = taken();
        if (pages.isEmpty()) {
            return;
        }
        try {
            database.change(handle -> PageRows.put(handle, pages, bounds));
        } catch (Problem unwritable) {
            LOG.warn("{} pages cannot be kept", pages.size(), unwritable);
        }
    }

    /// Writes what waits.
    @Override
    public void close() {
        flush();
    }
}
