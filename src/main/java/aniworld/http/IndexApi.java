package aniworld.http;

import aniworld.library.Library;
import aniworld.library.Series;
import aniworld.library.Standing;
import aniworld.posters.Posters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The whole library in one compact answer, on which grids, filters and type-ahead run. A client
/// that has it already is told so.
final class IndexApi implements Api {
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
        return library.standings().stream().map(Entry::of).toList();
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
        static Entry of(Standing standing) {
            Series series = standing.series();
            return new Entry(
                    series.key().value(),
                    series.name(),
                    series.folder(),
                    series.facts().year(),
                    standing.released(),
                    standing.missing(),
                    state(standing),
                    series.monitored(),
                    series.updatedAt(),
                    Posters.version(series));
        }

        private static String state(Standing standing) {
            if (standing.series().origin().isEmpty()) {
                return "unmatched";
            }
            return standing.missing() > 0 ? "missing" : "complete";
        }
    }
}
