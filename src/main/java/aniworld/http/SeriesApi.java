package aniworld.http;

import aniworld.downloads.Queue;
import aniworld.library.Holding;
import aniworld.library.Library;
import aniworld.library.Series;
import aniworld.library.SeriesChange;
import aniworld.library.SeriesKey;
import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import aniworld.refresh.AddResult;
import aniworld.refresh.RefreshResult;
import aniworld.refresh.Refresher;
import aniworld.refresh.SearchResult;
import aniworld.scan.Scan;
import aniworld.scan.ScanOrder;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Series that join, leave and change.
final class SeriesApi implements Api {
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_LANGUAGES = 20;
    private static final SeriesChange NOTHING =
            new SeriesChange(Optional.empty(), Optional.empty(), Optional.empty());

    /// Long enough to show what lies in another folder, in most libraries.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Library library;
    private final Scan scan;
    private final Refresher refresher;
    private final Queue queue;

    SeriesApi(Library library, Scan scan, Refresher refresher, Queue queue) {
        this.library = library;
        this.scan = scan;
        this.refresher = refresher;
        this.queue = queue;
    }

    @Override
    public void routes(Routes routes) {
        routes.post("/api/anime", Guard.REQUIRED, this::add);
        routes.patch("/api/anime/{anime_id}", Guard.REQUIRED, this::change);
        routes.delete("/api/anime/{anime_id}", Guard.REQUIRED, this::remove);
        routes.post("/api/anime/{anime_id}/match", Guard.REQUIRED, this::match);
        routes.post("/api/anime/{anime_id}/refresh", Guard.REQUIRED, this::refresh);
    }

    private void add(Exchange exchange) throws IOException, InterruptedException {
        Fields fields = exchange.body();
        Optional<SeriesKey> key = key(fields);
        Optional<String> name = fields.optionalText("name", LONGEST_TEXT);
        Optional<String> folder = fields.optionalText("folder", LONGEST_TEXT);
        fields.check();
        AddResult result = refresher.add(key.orElseThrow(), name, folder);
        if (result instanceof AddResult.AlreadyThere there) {
            throw new Problem(
                    ErrorCode.CONFLICT,
                    "The series is in the library already",
                    Map.of("key", there.holding().series().key().value()),
                    null);
        }
        answer(exchange, 201, Joining.holding(result));
    }

    private static Optional<SeriesKey> key(Fields fields) {
        String text = fields.text("key", LONGEST_TEXT);
        Optional<SeriesKey> key = SeriesKey.parse(text);
        if (key.isEmpty() && fields.object().path("key").isTextual()) {
            fields.issue("key", "must be 1 to 128 of a-z 0-9 _ -");
        }
        return key;
    }

    private void change(Exchange exchange) throws IOException, InterruptedException {
        Fields fields = exchange.body();
        var wish =
                new SeriesChange(
                        fields.optionalFlag("monitored"),
                        fields.optionalText("folder", LONGEST_TEXT),
                        languages(fields));
        if (wish.equals(NOTHING)) {
            fields.issue("monitored", "or folder or languages is required");
        }
        fields.check();
        SeriesKey key = library.change(asked(exchange), wish).series().key();
        if (wish.folder().isPresent()) {
            scan.start(ScanOrder.CAREFUL).await(PATIENCE);
        }
        answer(exchange, 200, library.get(key));
    }

    /// Null is as good as an empty list: the languages of the settings hold.
    private static Optional<List<String>> languages(Fields fields) {
        Optional<List<String>> languages =
                fields.isNull("languages")
                        ? Optional.of(List.of())
                        : fields.optionalTexts("languages", MOST_LANGUAGES, LONGEST_TEXT);
        languages
                .filter(all -> !all.stream().allMatch(Series::isLanguage))
                .ifPresent(
                        _ -> fields.issue("languages", "must have entries of 1 to 64 characters"));
        return languages.map(all -> all.stream().filter(Series::isLanguage).distinct().toList());
    }

    private void remove(Exchange exchange) {
        Query query = exchange.query();
        boolean withFiles = query.flag("delete_files", false);
        query.check();
        SeriesKey key = asked(exchange);
        if (!queue.active(key).isEmpty()) {
            throw Problem.conflict("Episodes of the series are in the queue; remove them first");
        }
        library.remove(key, withFiles);
        exchange.message("Anime removed from the library");
    }

    private void match(Exchange exchange) throws IOException, InterruptedException {
        Fields fields = exchange.body();
        Optional<SeriesKey> chosen = key(fields);
        fields.check();
        settle(exchange, refresher.match(asked(exchange), chosen.orElseThrow()));
    }

    private void refresh(Exchange exchange) throws InterruptedException {
        settle(exchange, refresher.refresh(asked(exchange)));
    }

    private SeriesKey asked(Exchange exchange) {
        return Asked.series(exchange, library).series().key();
    }

    private void settle(Exchange exchange, RefreshResult result) {
        switch (result) {
            case RefreshResult.Refreshed done -> answer(exchange, 200, done.holding());
            case RefreshResult.NotThere _ -> throw Problem.notFound("Anime not found");
            case RefreshResult.Failed failed -> throw Joining.failed(List.of(failed.failure()));
            case RefreshResult.Unmatched unmatched ->
                    throw unmatched(refresher.candidates(unmatched.key()));
        }
    }

    private static Problem unmatched(List<SearchResult.Hit> candidates) {
        return new Problem(
                ErrorCode.CONFLICT,
                "No provider's series is surely this one; match it by hand",
                Map.of("candidates", candidates.stream().map(SearchApi.Hit::of).toList()),
                null);
    }

    private void answer(Exchange exchange, int status, Holding holding) {
        exchange.answer(
                status,
                AnimeView.detail(holding, queue.active(holding.series().key()), library.today()));
    }
}
