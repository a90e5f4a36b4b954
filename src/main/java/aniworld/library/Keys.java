package aniworld.library;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Which keys are in use, as of the moment it was made, and from that which key a further series
/// gets. For one thread.
public final class Keys {
    private final Map<Origin, SeriesKey> ofOrigins = new HashMap<>();
    private final Map<SeriesKey, SeriesKey> inUse = new HashMap<>();

    Keys(Iterable<Series> series, Map<SeriesKey, SeriesKey> aliases) {
        for (Series one : series) {
            inUse.put(one.key(), one.key());
            one.origin().ifPresent(origin -> ofOrigins.put(origin, one.key()));
        }
        inUse.putAll(aliases);
    }

    /// The key of a provider's series: the one it has in the library, else the provider's own id
    /// when it is a key and free, else one that no other series can have.
    public SeriesKey of(Origin origin) {
        return of(origin, _ -> true);
    }

    /// As [#of(Origin)]; the provider's own id is also refused when `free` says so.
    public SeriesKey of(Origin origin, Predicate<SeriesKey> free) {
        return known(origin)
                .or(() -> plain(origin).filter(key -> !inUse.containsKey(key)).filter(free))
                .orElseGet(() -> unique(origin));
    }

    /// The key of the series in the library that is this one.
    public Optional<SeriesKey> known(Origin origin) {
        return Optional.ofNullable(ofOrigins.get(origin));
    }

    /// The key that a folder's series gets when the folder turns out to be this provider's series:
    /// what it has now counts as free.
    public SeriesKey afterMatch(SeriesKey folder, Origin origin) {
        return plain(origin)
                .filter(key -> inUse.getOrDefault(key, folder).equals(folder))
                .orElseGet(() -> unique(origin));
    }

    /// The key of a folder that no provider's series is matched to: the slug of its name, with
    /// `-2`, `-3` and so on while that is taken. It counts as taken from now on.
    public SeriesKey takeForFolder(String name) {
        SeriesKey key = freeForFolder(Slug.distinct(name));
        inUse.put(key, key);
        return key;
    }

    private SeriesKey freeForFolder(String slug) {
        Optional<SeriesKey> key = SeriesKey.parse(slug).filter(this::isFree);
        for (int n = 2; key.isEmpty(); n++) {
            key = SeriesKey.parse(slug + "-" + n).filter(this::isFree);
        }
        return key.get();
    }

    private boolean isFree(SeriesKey key) {
        return !inUse.containsKey(key);
    }

    /// The provider's own id, when it is a key.
    public static Optional<SeriesKey> plain(Origin origin) {
        return SeriesKey.parse(origin.id());
    }

    /// A key that depends on nothing but the origin and that no other origin shares.
    public static SeriesKey unique(Origin origin) {
        return new SeriesKey(
                Slug.withHash(Slug.of(origin.id()), origin.provider() + '\0' + origin.id()));
    }
}
