package aniworld.http;

import aniworld.library.Library;
import aniworld.library.SeriesKey;
import aniworld.problem.Problem;
import aniworld.refresh.Refresher;
import aniworld.refresh.Tie;
import aniworld.refresh.TieResult;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Which series of other providers stand behind one of the library, as people have said.
final class TiesApi implements Api {
    private static final int LONGEST_TEXT = 500;

    private final Library library;
    private final Refresher refresher;

    TiesApi(Library library, Refresher refresher) {
        this.library = library;
        this.refresher = refresher;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/anime/{anime_id}/ties", Guard.REQUIRED, this::list);
        routes.post("/api/anime/{anime_id}/ties", Guard.REQUIRED, this::tie);
        routes.delete("/api/anime/{anime_id}/ties/{provider_id}", Guard.REQUIRED, this::untie);
    }

    private void list(Exchange exchange) {
        answer(exchange, asked(exchange));
    }

    /// The series is refreshed at once, so that the other's episodes are there.
    private void tie(Exchange exchange) throws IOException, InterruptedException {
        Fields fields = exchange.body();
        String text = fields.text("key", LONGEST_TEXT);
        Optional<SeriesKey> chosen = SeriesKey.parse(text);
        if (chosen.isEmpty() && fields.object().path("key").isTextual()) {
            fields.issue("key", "must be 1 to 128 of a-z 0-9 _ -");
        }
        fields.check();
        SeriesKey series = asked(exchange);
        settle(refresher.tying().tie(series, chosen.orElseThrow()), fields);
        refresher.refresh(series);
        answer(exchange, series);
    }

    private static void settle(TieResult result, Fields fields) {
        switch (result) {
            case TieResult.Tied _ -> {}
            case TieResult.NotThere _ -> throw Problem.notFound("Anime not found");
            case TieResult.Unmatched _ ->
                    throw Problem.conflict("The series has no provider yet; match it first");
            case TieResult.OneProvider _ -> {
                fields.issue("key", "must be a series of another provider");
                fields.check();
            }
            case TieResult.Failed failed -> throw Joining.failed(List.of(failed.failure()));
        }
    }

    private void untie(Exchange exchange) throws InterruptedException {
        SeriesKey series = asked(exchange);
        if (!refresher.tying().untie(series, exchange.path("provider_id"))) {
            throw Problem.notFound("The series is not tied to that provider");
        }
        refresher.refresh(series);
        answer(exchange, series);
    }

    private SeriesKey asked(Exchange exchange) {
        return Asked.series(exchange, library).series().key();
    }

    private void answer(Exchange exchange, SeriesKey series) {
        exchange.data(refresher.tying().of(series).stream().map(Shown::of).toList());
    }

    private record Shown(String provider, String id, String title) {
        static Shown of(Tie tie) {
            return new Shown(tie.origin().provider(), tie.origin().id(), tie.title());
        }
    }
}
