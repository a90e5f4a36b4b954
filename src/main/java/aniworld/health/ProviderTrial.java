package aniworld.health;

import aniworld.health.TrialReport.Name;
import aniworld.library.Episode;
import aniworld.provider.MediaSource;
import aniworld.provider.Provider;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import aniworld.provider.SearchHit;
import aniworld.provider.SeriesPage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tries one provider from a search to the first bytes of a film. For one run.
final class ProviderTrial {
    private static final int HITS = 10;

    private final Provider provider;
    private final List<String> languages;
    private final FirstBytes firstBytes;
    private final List<TrialReport.Step> steps = new ArrayList<>();

    /// @param languages wanted, best first
    ProviderTrial(Provider provider, List<String> languages, FirstBytes firstBytes) {
        this.provider = provider;
        this.languages = languages;
        this.firstBytes = firstBytes;
    }

    private record Seen<T>(T value, String words) {}

    private interface Looking<T> {
        Seen<T> look() throws ProviderException, IOException;
    }

    TrialReport run(String query) {
        step(Name.SEARCH, () -> search(query))
                .flatMap(hit -> step(Name.SERIES, () -> series(hit)))
                .flatMap(page -> step(Name.SOURCES, () -> sources(page)))
                .ifPresent(source -> step(Name.FIRST_BYTES, () -> bytes(source)));
        return new TrialReport(provider.info().id(), query, steps);
    }

    private <T> Optional<T> step(Name name, Looking<T> looking) {
        long start = System.nanoTime();
        try {
            Seen<T> seen = looking.look();
            add(name, true, seen.words, start);
            return Optional.of(seen.value);
        } catch (ProviderException failure) {
            add(name, false, failure.fault().reason(), start);
        } catch (IOException failure) {
            add(name, false, String.valueOf(failure.getMessage()), start);
        }
        return Optional.empty();
    }

    private void add(Name name, boolean passed, String seen, long start) {
        var took = Duration.ofNanos(System.nanoTime() - start);
        steps.add(new TrialReport.Step(name, passed, seen, took));
    }

    private Seen<SearchHit> search(String query) throws ProviderException {
        List<SearchHit> hits = provider.search(query, HITS);
        if (hits.isEmpty()) {
            throw nothing("It answers, and finds nothing: try a title that it surely has");
        }
        SearchHit first = hits.getFirst();
        String more = hits.size() == 1 ? "one series: " : hits.size() + " series, first ";
        return new Seen<>(first, more + first.title() + " (" + first.id() + ")");
    }

    private Seen<SeriesPage> series(SearchHit hit) throws ProviderException {
        SeriesPage page = provider.series(hit.id());
        if (page.episodes().isEmpty()) {
            throw nothing("The series has no episodes");
        }
        List<Episode> episodes = page.episodes();
        return new Seen<>(
                page,
                episodes.size()
                        + " episodes, "
                        + episodes.getFirst().number()
                        + " to "
                        + episodes.getLast().number());
    }

    private Seen<MediaSource> sources(SeriesPage page) throws ProviderException {
        Episode first = page.episodes().getFirst();
        List<MediaSource> sources = provider.sources(page.id(), first.number(), languages);
        if (sources.isEmpty()) {
            throw nothing("It names no source for " + first.number());
        }
        MediaSource best = sources.getFirst();
        String language = best.language().orElse("no language named");
        return new Seen<>(
                best,
                "%d of %s, best at %s, %s"
                        .formatted(sources.size(), first.number(), best.host(), language));
    }

    private Seen<MediaSource> bytes(MediaSource source) throws IOException {
        return new Seen<>(source, firstBytes.look(source));
    }

    private static ProviderException nothing(String words) {
        return new ProviderException(new ProviderFault.NotAvailable(words));
    }

    /// Looks at the beginning of what a source has.
    @FunctionalInterface
    interface FirstBytes {
        String look(MediaSource source) throws IOException;
    }
}
