package aniworld.http;

import aniworld.downloads.AddResult;
import aniworld.downloads.Enqueue;
import aniworld.downloads.Priority;
import aniworld.downloads.Queue;
import aniworld.downloads.Skipped;
import aniworld.library.EpisodeNumber;
import aniworld.library.Found;
import aniworld.library.Holding;
import aniworld.library.Library;
import aniworld.library.SeriesKey;
import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import aniworld.refresh.Refresher;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts episodes into the queue.
final class AddApi implements Api {
    private static final int LONGEST_NAME = 500;

    private final Queue queue;
    private final Library library;
    private final Refresher refresher;

    AddApi(Queue queue, Library library, Refresher refresher) {
        this.queue = queue;
        this.library = library;
        this.refresher = refresher;
    }

    @Override
    public void routes(Routes routes) {
        routes.post("/api/queue/add", Guard.REQUIRED, this::add);
    }

    private void add(Exchange exchange) throws IOException, InterruptedException {
        Fields fields = exchange.body();
        Wanted series = Wanted.read(fields);
        List<EpisodeWish> episodes = episodes(fields);
        var priority =
                new Priority(fields.integer("priority", Priority.LOWEST, Priority.HIGHEST, 0));
        boolean force = fields.flag("force", false);
        Optional<String> idempotencyKey = idempotencyKey(exchange, fields);
        fields.check();
        Holding holding = find(exchange, series);
        List<EpisodeNumber> numbers = within(holding, episodes);
        var wish = new Enqueue(holding.series().key(), numbers, priority, force, idempotencyKey);
        answer(exchange, queue.add(wish));
    }

    private static List<EpisodeWish> episodes(Fields fields) {
        return fields.texts("episodes", 1, Enqueue.MOST_EPISODES, 40).stream()
                .flatMap(text -> episode(fields, text).stream())
                .toList();
    }

    private static Optional<EpisodeWish> episode(Fields fields, String text) {
        Optional<EpisodeWish> wish = EpisodeWish.parse(text);
        if (wish.isEmpty()) {
            fields.issue(
                    "episodes", "\"" + text + "\" is not of the form S01E02, S01E01-E12 or S01");
        }
        return wish;
    }

    private static Optional<String> idempotencyKey(Exchange exchange, Fields fields) {
        @Nullable String key = exchange.request().getHeader("Idempotency-Key");
        if (key != null && (key.isEmpty() || key.length() > Enqueue.LONGEST_KEY)) {
            fields.issue(
                    "Idempotency-Key",
                    "must have 1 to %d characters".formatted(Enqueue.LONGEST_KEY));
        }
        return Optional.ofNullable(key);
    }

    /// In the library, else at the providers; a series that only a provider knows joins the
    /// library.
    private Holding find(Exchange exchange, Wanted wanted) throws InterruptedException {
        Optional<Found> found = library.find(wanted.id());
        if (found.isPresent()) {
            FolderLookup.warn(exchange, found.get());
            return found.get().holding();
        }
        SeriesKey key =
                SeriesKey.parse(wanted.id()).orElseThrow(() -> Problem.notFound("Anime not found"));
        return Joining.holding(refresher.add(key, wanted.name(), wanted.folder()));
    }

    private List<EpisodeNumber> within(Holding series, List<EpisodeWish> wishes) {
        Set<EpisodeNumber> numbers = new LinkedHashSet<>();
        for (EpisodeWish wish : wishes) {
            numbers.addAll(wish.within(series, library.today()));
        }
        if (numbers.isEmpty()) {
            throw Problem.validation("episodes", "the series has no such episodes");
        }
        if (numbers.size() > Enqueue.MOST_EPISODES) {
            throw Problem.validation(
                    "episodes", "must be at most %d episodes".formatted(Enqueue.MOST_EPISODES));
        }
        return List.copyOf(numbers);
    }

    private static void answer(Exchange exchange, AddResult result) {
        switch (result) {
            case AddResult.Added added -> exchange.data(201, Receipt.of(added));
            case AddResult.Repeated repeated -> exchange.data(201, Receipt.of(repeated.first()));
            case AddResult.NothingRemains nothing ->
                    throw new Problem(
                            ErrorCode.CONFLICT,
                            "All episodes are in the library or in the queue already",
                            Map.of("skipped", Left.of(nothing.skipped())),
                            null);
            case AddResult.UnknownSeries _ -> throw Problem.notFound("Anime not found");
            case AddResult.UnknownEpisode unknown ->
                    throw Problem.validation(
                            "episodes", unknown.episode() + " is not an episode of this series");
            case AddResult.KeyReused _ ->
                    throw Problem.validation(
                            "Idempotency-Key", "was used for another request before");
        }
    }

    /// Which series, as the request names it: `serie_id` with its name, or the older `anime_id`.
    private record Wanted(String id, Optional<String> name, Optional<String> folder) {

        static Wanted read(Fields fields) {
            Optional<String> id = fields.optionalText("serie_id", LONGEST_NAME);
            Optional<String> older = fields.optionalText("anime_id", LONGEST_NAME);
            Optional<String> name = fields.optionalText("serie_name", LONGEST_NAME);
            if (!fields.has("serie_id") && !fields.has("anime_id")) {
                fields.issue("serie_id", "is required");
            }
            if (fields.has("serie_id")
                    && (!fields.has("serie_name") || name.filter(String::isBlank).isPresent())) {
                fields.issue("serie_name", "is required");
            }
            return new Wanted(
                    id.or(() -> older).orElse(""),
                    name,
                    fields.optionalText("serie_folder", LONGEST_NAME));
        }
    }

    private record Receipt(
            String queueItemId,
            String serieId,
            String status,
            List<String> episodes,
            List<Left> skipped) {
        static Receipt of(AddResult.Added added) {
            return new Receipt(
                    added.item().toString(),
                    added.key().value(),
                    "pending",
                    added.queued().stream().map(EpisodeNumber::dashed).toList(),
                    Left.of(added.skipped()));
        }
    }

    private record Left(String episode, String reason) {
        static List<Left> of(List<Skipped> skipped) {
            return skipped.stream()
                    .map(
                            one ->
                                    new Left(
                                            one.episode().dashed(),
                                            one.reason().name().toLowerCase(Locale.ROOT)))
                    .toList();
        }
    }
}
