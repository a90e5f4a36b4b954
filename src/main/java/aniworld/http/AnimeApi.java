package aniworld.http;

import aniworld.downloads.Queue;
import aniworld.library.Holding;
import aniworld.library.Library;
import aniworld.library.Page;
import aniworld.library.SeriesList;
import aniworld.library.SeriesQuery;

/// The series of the library, to look at.
final class AnimeApi implements Api {
    private static final int LONGEST_TEXT = 200;

    private final Library library;
    private final Queue queue;
    private final Json json;

    AnimeApi(Library library, Queue queue, Json json) {
        this.library = library;
        this.queue = queue;
        this.json = json;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/anime", Guard.REQUIRED, this::list);
        routes.get("/api/anime/{anime_id}", Guard.REQUIRED, this::detail);
    }

    private void list(Exchange exchange) {
        Query query = exchange.query();
        Page page = Paging.read(query);
        var asked =
                new SeriesQuery(
                        query.oneOf("status", SeriesQuery.Status.class, SeriesQuery.Status.MISSING),
                        query.text("q", LONGEST_TEXT)
                                .map(String::strip)
                                .filter(text -> !text.isEmpty()),
                        query.oneOf("sort_by", SeriesQuery.SortBy.class, SeriesQuery.SortBy.NAME),
                        query.oneOf("sort_order", Order.class, Order.ASC) == Order.DESC,
                        page);
        query.check();
        SeriesList found = library.list(asked);
        exchange.bare(
                found.rows().stream().map(AnimeView::row).toList(), Paging.of(found.total(), page));
    }

    private void detail(Exchange exchange) {
        Holding series = Asked.series(exchange, library);
        byte[] body =
                json.write(
                        AnimeView.detail(
                                series, queue.active(series.series().key()), library.today()));
        exchange.header("Cache-Control", "private, no-cache");
        if (!exchange.isKnown(Tag.of(body))) {
            exchange.bytes("application/json", body);
        }
    }

    private enum Order {
        ASC,
        DESC
    }
}
