package aniworld.refresh;

import aniworld.library.Episode;
import aniworld.library.Library;
import aniworld.library.Origin;
import aniworld.library.SeriesKey;
import aniworld.provider.Provider;
import aniworld.provider.Providers;
import aniworld.provider.SeriesPage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Shows what a provider has of a series before it joins the library. Changes nothing. Safe for any
/// thread.
public final class Previewing {
    private final Supplier<Providers> providers;
    private final Library library;
    private final Lookup lookup;
    private final Supplier<Duration> timeout;

    Previewing(
            Supplier<Providers> providers,
            Library library,
            Lookup lookup,
            Supplier<Duration> timeout) {
        this.providers = providers;
        this.library = library;
        this.lookup = lookup;
        this.timeout = timeout;
    }

    /// Asks its provider, on the calling thread: for the series, and then a moment for languages.
    ///
    /// @param key as [Finder#search] showed it, of the library, or the id that it has at a provider
    public PreviewResult preview(SeriesKey key) throws InterruptedException {
        return switch (find(key)) {
            case Lookup.Outcome.Known known -> seen(known);
            case Lookup.Outcome.Unknown _ -> new PreviewResult.Unknown();
            case Lookup.Outcome.Unreachable down -> new PreviewResult.Unreachable(down.failures());
        };
    }

    private Lookup.Outcome find(SeriesKey key) throws InterruptedException {
        Optional<Origin> joined = library.find(key).flatMap(holding -> holding.series().origin());
        return joined.isPresent() ? lookup.page(joined.get()) : lookup.find(key);
    }

    private PreviewResult seen(Lookup.Outcome.Known known) throws InterruptedException {
        SeriesPage page = known.page();
        Map<Integer, List<Episode>> seasons = new TreeMap<>();
        page.episodes()
                .forEach(
                        one ->
                                seasons.computeIfAbsent(
                                                one.number().season(), _ -> new ArrayList<>())
                                        .add(one));
        Map<Integer, List<String>> languages = languages(known.origin(), seasons);
        LocalDate today = library.today();
        return new PreviewResult.Seen(
                known.origin(),
                page.facts(),
                seasons.entrySet().stream()
                        .map(
                                one ->
                                        season(
                                                one.getKey(),
                                                one.getValue(),
                                                languages.getOrDefault(one.getKey(), List.of()),
                                                today))
                        .toList(),
                library.keys().known(known.origin()).isPresent());
    }

    private Map<Integer, List<String>> languages(Origin origin, Map<Integer, List<Episode>> seasons)
            throws InterruptedException {
        Optional<Provider> provider = providers.get().byId(origin.provider());
        return provider.isEmpty()
                ? Map.of()
                : new Tongues(origin.id(), library.today())
                        .of(seasons, provider.get(), timeout.get());
    }

    private static PreviewResult.Season season(
            int number, List<Episode> episodes, List<String> languages, LocalDate today) {
        long upcoming = episodes.stream().filter(one -> !one.isReleased(today)).count();
        return new PreviewResult.Season(number, episodes.size(), (int) upcoming, languages);
    }
}
