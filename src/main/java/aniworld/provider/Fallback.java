package aniworld.provider;

import aniworld.library.Episode;
import aniworld.library.EpisodeNumber;
import aniworld.library.Origin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Supplier;

/// A provider with others behind it, which know the same series: they add the episodes that it does
/// not list, and give an episode when it does not. A series is the same where a person has said so;
/// else, at those that the settings name, where its title and its year are and no other hit is like
/// it; what is in doubt is left alone. Safe for any thread.
public final class Fallback implements Provider {
    private static final int HITS = 10;
    private static final int MOST = 5000;

    private final Provider main;
    private final List<Provider> others;
    private final Supplier<Providers> everyone;
    private final Ties byHand;
    private final Map<Tie, String> ties = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, SeriesPage> pages = new LinkedHashMap<>(16, 0.75f, true);

    /// @param others asked about every series, in their order
    /// @param everyone all there are, each for itself: a person may have tied a series to any
    public Fallback(
            Provider main, List<Provider> others, Supplier<Providers> everyone, Ties byHand) {
        this.main = main;
        this.others = List.copyOf(others);
        this.everyone = everyone;
        this.byHand = byHand;
    }

    /// One series of ours at one of the others.
    private record Tie(String provider, String id) {}

    @Override
    public ProviderInfo info() {
        return main.info();
    }

    @Override
    public List<SearchHit> search(String query, int limit) throws ProviderException {
        return main.search(query, limit);
    }

    /// An other that does not answer takes nothing away: what it adds comes the next time.
    @Override
    public SeriesPage series(String id) throws ProviderException {
        SeriesPage page = main.series(id);
        remember(id, page);
        var episodes = new TreeMap<EpisodeNumber, Episode>();
        page.episodes().forEach(one -> episodes.put(one.number(), one));
        for (Behind other : behind(id)) {
            seriesAt(other, page).forEach(one -> episodes.putIfAbsent(one.number(), one));
        }
        return new SeriesPage(id, page.facts(), page.otherTitles(), List.copyOf(episodes.values()));
    }

    /// Another provider that may have a series.
    ///
    /// @param id of the series there, where a person has said it
    private record Behind(Provider provider, Optional<String> id) {}

    /// Those that a person has tied to a series come first.
    private List<Behind> behind(String id) {
        var all = new LinkedHashMap<String, Behind>();
        Providers now = everyone.get();
        byHand.of(new Origin(info().id(), id))
                .forEach(
                        (other, there) ->
                                now.byId(other)
                                        .map(one -> new Behind(one, Optional.of(there)))
                                        .ifPresent(one -> all.put(other, one)));
        others.forEach(one -> all.putIfAbsent(one.info().id(), new Behind(one, Optional.empty())));
        return List.copyOf(all.values());
    }

    private List<Episode> seriesAt(Behind other, SeriesPage page) {
        try {
            Optional<String> id =
                    other.id().isPresent() ? other.id() : idAt(other.provider(), page);
            return id.isEmpty() ? List.of() : other.provider().series(id.get()).episodes();
        } catch (ProviderException silent) {
            return List.of();
        }
    }

    /// When none of the others has it either, the first one's reason counts.
    @Override
    public List<MediaSource> sources(String id, EpisodeNumber episode, List<String> languages)
            throws ProviderException {
        try {
            return main.sources(id, episode, languages);
        } catch (ProviderException failure) {
            for (Behind other : behind(id)) {
                List<MediaSource> sources = sourcesAt(other, id, episode, languages);
                if (!sources.isEmpty()) {
                    return sources;
                }
            }
            throw failure;
        }
    }

    private List<MediaSource> sourcesAt(
            Behind other, String id, EpisodeNumber episode, List<String> languages) {
        try {
            Optional<String> there =
                    other.id().isPresent() ? other.id() : idAt(other.provider(), page(id));
            return there.isEmpty()
                    ? List.of()
                    : other.provider().sources(there.get(), episode, languages);
        } catch (ProviderException silent) {
            return List.of();
        }
    }

    private SeriesPage page(String id) throws ProviderException {
        Optional<SeriesPage> known = remembered(id);
        return known.isPresent() ? known.get() : main.series(id);
    }

    private Optional<String> idAt(Provider other, SeriesPage page) throws ProviderException {
        var tie = new Tie(other.info().id(), page.id());
        Optional<String> known = tied(tie);
        if (known.isPresent()) {
            return known;
        }
        List<SearchHit> same =
                other.search(page.facts().name(), HITS).stream()
                        .filter(hit -> isSame(page, hit))
                        .toList();
        if (same.size() != 1) {
            return Optional.empty();
        }
        remember(tie, same.getFirst().id());
        return Optional.of(same.getFirst().id());
    }

    private static boolean isSame(SeriesPage page, SearchHit hit) {
        OptionalInt year = page.facts().year();
        boolean sameYear = year.isEmpty() || hit.year().isEmpty() || year.equals(hit.year());
        return sameYear && PlainTitle.of(page.facts().name()).equals(PlainTitle.of(hit.title()));
    }

    private synchronized Optional<String> tied(Tie tie) {
        return Optional.ofNullable(ties.get(tie));
    }

    private synchronized void remember(Tie tie, String id) {
        ties.put(tie, id);
        bound(ties);
    }

    private synchronized Optional<SeriesPage> remembered(String id) {
        return Optional.ofNullable(pages.get(id));
    }

    /// Without the episodes: only title and year are needed.
    private synchronized void remember(String id, SeriesPage page) {
        pages.put(id, new SeriesPage(page.id(), page.facts(), List.of(), List.of()));
        bound(pages);
    }

    private static void bound(Map<?, ?> map) {
        if (map.size() > MOST) {
            map.remove(map.keySet().iterator().next());
        }
    }
}
