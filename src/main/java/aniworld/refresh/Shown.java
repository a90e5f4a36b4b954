package aniworld.refresh;

import aniworld.library.Keys;
import aniworld.library.Origin;
import aniworld.library.SeriesKey;
import aniworld.provider.SearchHit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The keys under which providers' series were shown to people, the last ten thousand: what was
/// seen under a key is what the key means from then on. Safe for any thread.
final class Shown {
    private static final int MOST = 10_000;

    private final Map<SeriesKey, Origin> origins = new Bounded();

    /// The key of a series that is about to be shown. Where two providers use one id, it means the
    /// one that was shown first; the other gets its digest.
    synchronized SeriesKey show(Origin origin, SearchHit hit, Keys keys, Unmatched folders) {
        SeriesKey key =
                keys.known(origin)
                        .orElseGet(
                                () ->
                                        folders.sure(hit)
                                                .map(
                                                        folder ->
                                                                keys.afterMatch(
                                                                        folder.key(), origin))
                                                .orElseGet(() -> free(origin, keys)));
        origins.put(key, origin);
        return key;
    }

    private SeriesKey free(Origin origin, Keys keys) {
        return keys.of(origin, key -> origin.equals(origins.getOrDefault(key, origin)));
    }

    synchronized Optional<Origin> origin(SeriesKey key) {
        return Optional.ofNullable(origins.get(key));
    }

    private static final class Bounded extends LinkedHashMap<SeriesKey, Origin> {
        private static final long serialVersionUID = 1L;

        Bounded() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<SeriesKey, Origin> eldest) {
            return size() > MOST;
        }
    }
}
