package aniworld.http;

import aniworld.library.SeriesKey;
import aniworld.posters.Posters;
import aniworld.problem.Problem;
import aniworld.refresh.PreviewResult;
import aniworld.refresh.Previewing;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What a provider has of a series that a search found, before it joins the library.
final class PreviewApi implements Api {
    private final Previewing previewing;
    private final Posters posters;

    PreviewApi(Previewing previewing, Posters posters) {
        this.previewing = previewing;
        this.posters = posters;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/previews/{key}", Guard.REQUIRED, this::preview);
    }

    private void preview(Exchange exchange) throws InterruptedException {
        SeriesKey key =
                SeriesKey.parse(exchange.path("key"))
                        .orElseThrow(() -> Problem.notFound("Anime not found"));
        switch (previewing.preview(key)) {
            case PreviewResult.Seen seen -> exchange.data(show(key, seen));
            case PreviewResult.Unknown _ -> throw Problem.notFound("Anime not found");
            case PreviewResult.Unreachable down -> throw Joining.failed(down.failures());
        }
    }

    private Shown show(SeriesKey key, PreviewResult.Seen seen) {
        return new Shown(
                key.value(),
                seen.facts().name(),
                seen.facts().description(),
                seen.facts().year(),
                seen.facts().page().map(URI::toString).orElse(""),
                seen.origin().provider(),
                posters.visiting(key, seen.facts()),
                seen.isThere(),
                seen.seasons().stream().map(Season::of).toList());
    }

    private record Shown(
            String key,
            String name,
            String description,
            OptionalInt year,
            String site,
            String provider,
            Optional<String> poster,
            boolean inLibrary,
            List<Season> seasons) {}

    private record Season(int season, int episodes, int upcoming, List<String> languages) {
        static Season of(PreviewResult.Season season) {
            return new Season(
                    season.number(), season.episodes(), season.upcoming(), season.languages());
        }
    }
}
