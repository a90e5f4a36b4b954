package aniworld.http;

import aniworld.library.Library;
import aniworld.library.Page;
import aniworld.library.Series;
import aniworld.library.SeriesList;
import aniworld.library.SeriesQuery;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

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

    private void index(Exchange exchange) throws NoSuchAlgorithmException {
        byte[] body = json.write(entries());
        String tag = tag(body);
        exchange.header("ETag", tag);
        exchange.header("Cache-Control", "private, no-cache");
        if (tag.equals(exchange.request().getHeader("If-None-Match"))) {
            exchange.response().setStatus(304);
        } else {
            exchange.bytes("application/json", body);
        }
    }

    /// Weak: the answer may travel compressed or not.
    private static String tag(byte[] body) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
        return "W/\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
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
            int missing,
            String state,
            boolean monitored,
            Optional<String> poster) {
        static Entry of(SeriesList.Row row) {
            Series series = row.series();
            return new Entry(
                    series.key().value(),
                    series.name(),
                    series.folder(),
                    row.missing(),
                    state(row),
                    series.monitored(),
                    Optional.empty());
        }

        private static String state(SeriesList.Row row) {
            if (row.series().origin().isEmpty()) {
                return "unmatched";
            }
            return row.missing() > 0 ? "missing" : "complete";
        }
    }
}
