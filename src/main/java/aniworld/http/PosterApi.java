package aniworld.http;

import aniworld.library.Series;
import aniworld.library.SeriesKey;
import aniworld.posters.PosterResult;
import aniworld.posters.Posters;
import aniworld.problem.Problem;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The pictures of the series.
final class PosterApi implements Api {
    private final Posters posters;

    PosterApi(Posters posters) {
        this.posters = posters;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/posters/{key}", Guard.OPTIONAL, this::poster);
    }

    /// Where a client finds the picture of a series on this server; empty when there is none.
    static Optional<String> address(Series series) {
        return Posters.version(series)
                .map(version -> "/posters/%s?v=%s".formatted(series.key(), version));
    }

    private void poster(Exchange exchange) throws InterruptedException {
        Query query = exchange.query();
        Optional<String> wanted = query.text("v", 64);
        query.check();
        switch (find(exchange.path("key"))) {
            case PosterResult.Found found -> send(exchange, found, wanted);
            case PosterResult.NoSeries _ -> throw Problem.notFound("Anime not found");
            case PosterResult.NoPoster _ -> throw Problem.notFound("This series has no poster");
            case PosterResult.NotNow _ ->
                    throw Problem.unavailable("The poster cannot be fetched now");
        }
    }

    private PosterResult find(String key) throws InterruptedException {
        Optional<SeriesKey> known = SeriesKey.parse(key);
        return known.isPresent() ? posters.find(known.get()) : new PosterResult.NoSeries();
    }

    private static void send(Exchange exchange, PosterResult.Found found, Optional<String> wanted) {
        byte[] bytes = found.picture().bytes();
        String tag = "\"" + found.version() + "-" + bytes.length + "\"";
        exchange.header("ETag", tag);
        exchange.header(
                "Cache-Control", caching(wanted.filter(found.version()::equals).isPresent()));
        if (isAmong(tag, exchange.request().getHeader("If-None-Match"))) {
            exchange.response().setStatus(304);
        } else {
            exchange.bytes(found.picture().kind().mediaType(), bytes);
        }
    }

    /// What is asked for by its version never changes.
    private static String caching(boolean exactly) {
        return exactly ? "private, max-age=31536000, immutable" : "private, max-age=3600";
    }

    private static boolean isAmong(String tag, @Nullable String known) {
        return known != null
                && Arrays.stream(known.split(",", -1))
                        .map(one -> one.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag::equals);
    }
}
