package aniworld.http;

import aniworld.library.Page;
import aniworld.problem.Problem;
import aniworld.refresh.Finder;
import aniworld.refresh.SearchResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;

/// Searches the providers.
final class SearchApi implements Api {
    private static final int LONGEST_QUERY = 200;

    private final Finder finder;

    SearchApi(Finder finder) {
        this.finder = finder;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/anime/search", Guard.REQUIRED, this::search);
    }

    private void search(Exchange exchange) throws InterruptedException {
        Query query = exchange.query();
        String text = query.text("q", 10 * LONGEST_QUERY).orElse("").strip();
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST_QUERY) {
            query.issue("q", "must have 1 to %d characters".formatted(LONGEST_QUERY));
        }
        int limit = query.integer("limit", 1, 100, Paging.USUAL_SIZE);
        Page page = Paging.isAsked(query) ? Paging.read(query) : new Page(1, limit);
        query.check();
        answer(exchange, finder.search(text, limit), page);
    }

    private static void answer(Exchange exchange, SearchResult result, Page page) {
        switch (result) {
            case SearchResult.Answered answered -> show(exchange, answered, page);
            case SearchResult.AllFailed failed -> throw Joining.failed(failed.failures());
            case SearchResult.NoProviders _ ->
                    throw Problem.unavailable(
                            "No provider is configured. Add one to providers in the"
                                    + " configuration.");
        }
    }

    private static void show(Exchange exchange, SearchResult.Answered answered, Page page) {
        List<Hit> hits = answered.hits().stream().map(Hit::of).toList();
        var body = new LinkedHashMap<String, Object>();
        body.put("success", true);
        body.put("data", Paging.cut(hits, page));
        body.put("pagination", Paging.of(hits.size(), page).shown());
        body.put("warnings", answered.warnings());
        exchange.ok(body);
    }

    record Hit(String key, String name, String site, String provider, OptionalInt year) {
        static Hit of(SearchResult.Hit hit) {
            return new Hit(
                    hit.key().value(),
                    hit.series().title(),
                    hit.series().page().toString(),
                    hit.provider(),
                    hit.series().year());
        }
    }
}
