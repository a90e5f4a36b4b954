package aniworld.sites.site;

import aniworld.library.Episode;
import aniworld.library.EpisodeNumber;
import aniworld.provider.MediaSource;
import aniworld.provider.Offer;
import aniworld.provider.ProviderException;
import aniworld.provider.pages.Dates;
import aniworld.provider.pages.Wording;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The episodes that one page lists. Where the definition says a page for each episode, its sources
/// are sought there when they are wanted; else they are in the episode's own row.
///
/// @param next page of the same list
record EpisodeList(List<Item> items, Optional<URI> next) {

    /// @param season as its row says
    record Item(OptionalInt season, String number, String title, String released, MediaSource at) {
        Optional<Offer.Item> in(int usual) {
            return Numbers.episode(season.orElse(usual), number)
                    .map(episode -> new Offer.Item(episode(episode), at));
        }

        private Episode episode(EpisodeNumber episode) {
            return new Episode(episode, title, Dates.read(released));
        }
    }

    static EpisodeList read(Rows rows, Place place, Definition definition)
            throws ProviderException {
        var sources = new SourceReader(definition.sources());
        List<Item> items = new ArrayList<>();
        for (List<Item> ofRow : rows.make(row -> items(rows, row, place, sources))) {
            items.addAll(ofRow);
        }
        Optional<String> next = rows.next();
        return new EpisodeList(items, next.flatMap(link -> place.page(rows.address(), link)));
    }

    private static Optional<List<Item>> items(Rows rows, Bit row, Place place, SourceReader sources)
            throws ProviderException {
        Optional<String> number = rows.text(row, "number");
        if (number.isEmpty() || Numbers.season(number.get()).isEmpty()) {
            return Optional.empty();
        }
        OptionalInt season =
                rows.text(row, "season").map(Numbers::season).orElse(OptionalInt.empty());
        String title = Wording.title(rows.text(row, "title").orElse(""));
        String released = rows.text(row, "released").orElse("");
        List<Item> items = new ArrayList<>();
        for (MediaSource at : where(rows, row, place, sources)) {
            items.add(new Item(season, number.get(), title, released, at));
        }
        return items.isEmpty() ? Optional.empty() : Optional.of(items);
    }

    private static List<MediaSource> where(Rows rows, Bit row, Place place, SourceReader sources)
            throws ProviderException {
        if (rows.step().field("path").isEmpty()) {
            return sources.in(row, rows.address());
        }
        return rows
                .text(row, "path")
                .flatMap(link -> place.page(rows.address(), link))
                .<MediaSource>map(
                        page -> new MediaSource.PageSource(page, Optional.empty(), page.getHost()))
                .stream()
                .toList();
    }
}
