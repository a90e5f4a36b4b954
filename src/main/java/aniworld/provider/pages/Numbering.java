package aniworld.provider.pages;

import aniworld.library.Episode;
import aniworld.library.EpisodeNumber;
import aniworld.provider.Offer;
import java.util.ArrayList;
import java.util.List;

/// Decides which episodes the entries of a list are. Where not one of them says it they are counted
/// as they come; where some say it the others are none.
///
/// @param entries the first episode first
public record Numbering(List<Entry> entries) {
    private static final int MOST = 9999;

    public Numbering {
        entries = List.copyOf(entries);
    }

    public List<Offer.Item> items() {
        boolean numbered = entries.stream().anyMatch(entry -> !entry.numbers().isEmpty());
        return numbered ? asStated() : counted();
    }

    private List<Offer.Item> asStated() {
        List<Offer.Item> items = new ArrayList<>();
        for (Entry entry : entries) {
            entry.numbers().forEach(number -> add(items, entry, number));
        }
        return items;
    }

    private List<Offer.Item> counted() {
        List<Offer.Item> items = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST, entries.size()); i++) {
            add(items, entries.get(i), EpisodeNumber.of(1, i + 1));
        }
        return items;
    }

    private static void add(List<Offer.Item> items, Entry entry, EpisodeNumber number) {
        var episode = new Episode(number, entry.title(), entry.released());
        entry.sources().forEach(source -> items.add(new Offer.Item(episode, source)));
    }
}
