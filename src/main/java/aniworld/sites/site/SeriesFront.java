package aniworld.sites.site;

import aniworld.library.SeriesFacts;
import aniworld.net.WebPage;
import aniworld.provider.Offer;
import aniworld.provider.ProviderException;
import aniworld.provider.pages.Links;
import aniworld.provider.pages.Wording;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;

/// What a series' own page says.
///
/// @param seasons pages with episodes
/// @param episodes those that this page lists itself; empty when seasons have pages
/// @param whole what came of it and its seasons, once that is known
record SeriesFront(
        SeriesFacts facts,
        List<String> otherTitles,
        List<Season> seasons,
        Optional<EpisodeList> episodes,
        AtomicReference<Optional<Offer>> whole) {

    /// @param number empty when the definition does not tell it: the episodes do then
    record Season(OptionalInt number, URI page) {}

    static SeriesFront read(WebPage page, Place place, Definition definition)
            throws ProviderException {
        var series = Rows.of("series", definition.series(), page);
        List<Season> seasons = List.of();
        Optional<EpisodeList> episodes = Optional.empty();
        if (definition.seasons().isPresent()) {
            Rows rows = Rows.of("seasons", definition.seasons().get(), page);
            seasons = rows.make(row -> season(rows, row, place));
        } else {
            var rows = Rows.of("episodes", definition.episodes(), page);
            episodes = Optional.of(EpisodeList.read(rows, place, definition));
        }
        return new SeriesFront(
                facts(series),
                series.texts(series.page(), "other_titles").stream().map(Wording::title).toList(),
                seasons,
                episodes,
                new AtomicReference<>(Optional.empty()));
    }

    private static SeriesFacts facts(Rows series) throws ProviderException {
        Bit page = series.page();
        Optional<String> title = series.text(page, "title").map(Wording::title);
        if (title.isEmpty()) {
            throw series.changed("the series has no title");
        }
        String description = Wording.description(series.text(page, "description").orElse(""));
        Optional<String> poster = series.text(page, "poster");
        return new SeriesFacts(
                title.get(),
                Wording.withLicence(description, series.text(page, "licence").orElse(""), ""),
                series.text(page, "year").map(Numbers::year).orElse(OptionalInt.empty()),
                Optional.of(series.address()),
                poster.flatMap(link -> Links.web(series.address(), link)));
    }

    /// Where the definition tells the season's number, a row without one is something else: movies.
    private static Optional<Season> season(Rows rows, Bit row, Place place)
            throws ProviderException {
        Optional<URI> page =
                rows.text(row, "path").flatMap(link -> place.page(rows.address(), link));
        OptionalInt number =
                rows.text(row, "season").map(Numbers::season).orElse(OptionalInt.empty());
        boolean season = number.isPresent() || rows.step().field("season").isEmpty();
        return season ? page.map(at -> new Season(number, at)) : Optional.empty();
    }
}
