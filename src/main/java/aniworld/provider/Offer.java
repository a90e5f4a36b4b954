package aniworld.provider;

import aniworld.library.Episode;
import aniworld.library.EpisodeNumber;
import aniworld.library.SeriesFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One series with where each of its episodes can be had, as a provider that knows both at once has
/// it.
///
/// @param series its episodes in order, each number once
public record Offer(SeriesPage series, Map<EpisodeNumber, List<MediaSource>> sources) {
    public Offer {
        sources = Collections.unmodifiableMap(new TreeMap<>(sources));
    }

    /// One place of one episode.
    public record Item(Episode episode, MediaSource source) {}

    /// Several items of one number are one episode with several sources, in the order they came;
    /// the first title that is not empty is its title.
    public static Offer of(
            String id, SeriesFacts facts, List<String> otherTitles, List<Item> items) {
        var episodes = new TreeMap<EpisodeNumber, Episode>();
        var sources = new TreeMap<EpisodeNumber, List<MediaSource>>();
        for (Item item : items) {
            EpisodeNumber number = item.episode().number();
            episodes.merge(number, item.episode(), Offer::fuller);
            sources.computeIfAbsent(number, _ -> new ArrayList<>()).add(item.source());
        }
        return new Offer(
                new SeriesPage(id, facts, otherTitles, List.copyOf(episodes.values())), sources);
    }

    private static Episode fuller(Episode first, Episode second) {
        return new Episode(
                first.number(),
                first.title().isEmpty() ? second.title() : first.title(),
                first.released().or(second::released));
    }

    /// @param languages wanted, best first
    /// @return not empty
    /// @throws ProviderException [ProviderFault.NotAvailable]
    public List<MediaSource> sources(EpisodeNumber episode, List<String> languages)
            throws ProviderException {
        List<MediaSource> all = sources.getOrDefault(episode, List.of());
        List<MediaSource> wanted = new LanguageOrder(languages).of(all);
        if (wanted.isEmpty()) {
            String why = all.isEmpty() ? "There is no " : "Not in the languages wanted: ";
            throw new ProviderException(
                    new ProviderFault.NotAvailable(why + "episode " + episode + " of this series"));
        }
        return wanted;
    }
}
