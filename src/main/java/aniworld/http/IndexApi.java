package aniworld.http;

import aniworld.library.Library;
import aniworld.library.Page;
import aniworld.library.Series;
import aniworld.library.SeriesList;
import aniworld.library.SeriesQuery;
import aniworld.posters.Posters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The whole library in one compact answer, on which grids, filters and type-ahead run. A client
/// that has it already is told so.
final class IndexApi implements Api {
    private static final int LARGEST_PAGE = 100;

    private final Library library;
    private final Json json;

    IndexApi(Library library, Json json) {
        this.library = library;
        this.json = json;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/anime/index", Guard.REQUIRED, this::index);
    }

    private void index(Exchange exchange) {
        byte[] body = json.write(entries());
        String tag = Tag.of(body);
        exchange.header("Cache-Control", "private, no-cache");
        if (!exchange.isKnown(tag)) {
            exchange.bytes("application/json", body);
        }
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (int number = 1; ; number++) {
            SeriesList part = library.list(all(new Page(number, LARGEST_PAGE)));
            part.rows().forEach(row -> entries.add(Entry.of(row)));
            if (part.rows().isEmpty() || entries.size() >= part.total()) {
                return entries;
            }
        }
    }

    private static SeriesQuery all(Page page) {
        return new SeriesQuery(
                SeriesQuery.Status.ALL, Optional.empty(), SeriesQuery.SortBy.NAME, false, page);
    }

    private record Entry(
            String key,
            String name,
            String folder,
            OptionalInt year,
            int released,
            int missing,
            String state,
            boolean monitored,
            Instant updatedAt,
            Optional<String> poster) {
        static Entry of(SeriesList.Row row) {
            Series series = row.series();
            return new Entry(
                    series.key().value(),
                    series.name(),
                    series.folder(),
                    series.facts().year(),
                    row.released(),
                    row.missing(),
                    state(row),
                    series.monitored(),
                    series.updatedAt(),
                    Posters.version(series));
        }

        private static String state(SeriesList.Row row) {
            if (row.series().origin().isEmpty()) {
                return "unmatched";
            }
            return row.missing() > 0 ? "missing" : "complete";
        }
    }
}
