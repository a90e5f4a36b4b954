package aniworld.refresh;

import aniworld.library.Episode;
import aniworld.provider.MediaSource;
import aniworld.provider.Provider;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Finds out in which languages the seasons of a provider's series can be had. A provider says that
/// of an episode alone, so each season's first speaks for it. One question after the other, that a
/// small site is not pressed for something that is only nice to know.
///
/// @param id of the series at its provider
record Tongues(String id, LocalDate today) {
    /// So many seasons are asked about.
    private static final int MOST = 5;

    /// Nobody waits longer for what is only an addition.
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    /// @param limit within which the provider has to answer
    /// @return by season, as far as that was found out in time
    Map<Integer, List<String>> of(
            Map<Integer, List<Episode>> seasons, Provider provider, Duration limit)
            throws InterruptedException {
        Map<Integer, List<String>> found = new ConcurrentHashMap<>();
        Duration patience = limit.compareTo(PATIENCE) < 0 ? limit : PATIENCE;
        Round.ask(List.of(provider), asked -> ask(seasons, asked, found), patience);
        return Map.copyOf(found);
    }

    private boolean ask(
            Map<Integer, List<Episode>> seasons, Provider provider, Map<Integer, List<String>> all)
            throws ProviderException {
        List<Episode> firsts =
                seasons.values().stream()
                        .flatMap(season -> season.stream().filter(this::isOut).limit(1))
                        .limit(MOST)
                        .toList();
        for (Episode first : firsts) {
            all.put(first.number().season(), languages(provider, first));
        }
        return true;
    }

    private boolean isOut(Episode episode) {
        return episode.isReleased(today);
    }

    private List<String> languages(Provider provider, Episode episode) throws ProviderException {
        try {
            return provider.sources(id, episode.number(), List.of()).stream()
                    .map(MediaSource::language)
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
        } catch (ProviderException failure) {
            if (failure.fault() instanceof ProviderFault.NotAvailable) {
                return List.of();
            }
            throw failure;
        }
    }
}
