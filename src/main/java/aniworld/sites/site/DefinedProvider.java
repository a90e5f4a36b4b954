package aniworld.sites.site;

import aniworld.library.EpisodeNumber;
import aniworld.provider.LanguageOrder;
import aniworld.provider.MediaSource;
import aniworld.provider.Offer;
import aniworld.provider.Provider;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import aniworld.provider.ProviderInfo;
import aniworld.provider.SearchHit;
import aniworld.provider.SeriesPage;
import aniworld.provider.pages.Missing;
import aniworld.provider.pages.Pages;
import aniworld.provider.pages.Remembered;
import aniworld.provider.pages.Wording;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Reads a site the way its definition says.
final class DefinedProvider implements Provider {
    private static final int MOST_PAGES = 200;
    private static final int LONGEST_ID = 200;

    private final ProviderInfo info;
    private final Definition definition;
    private final Pages pages;
    private final Place place;
    private final Remembered<SeriesFront> fronts;
    private final Remembered<EpisodeList> lists;

    DefinedProvider(ProviderInfo info, Definition definition, Pages pages) {
        this.info = info;
        this.definition = definition;
        this.pages = pages;
        this.place = new Place(info.base());
        this.fronts =
                new Remembered<>(
                        pages,
                        Missing.IS_NOT_AVAILABLE,
                        page -> SeriesFront.read(page, place, definition));
        this.lists =
                new Remembered<>(
                        pages,
                        Missing.IS_A_CHANGE,
                        page ->
                                EpisodeList.read(
                                        Rows.of("episodes", definition.episodes(), page),
                                        place,
                                        definition));
    }

    @Override
    public ProviderInfo info() {
        return info;
    }

    @Override
    public List<SearchHit> search(String query, int limit) throws ProviderException {
        List<SearchHit> hits = new ArrayList<>();
        Optional<URI> next = Optional.of(place.path(definition.search().path(), "query", query));
        Set<URI> seen = new HashSet<>();
        while (next.isPresent() && hits.size() < limit && seen.add(next.get())) {
            var page = pages.get(next.get(), Missing.IS_A_CHANGE);
            Rows rows = Rows.of("search", definition.search(), page);
            if (rows.isEmpty() && definition.search().none().isPresent() && !rows.saysNone()) {
                throw rows.changed("there are no results, and it does not say that there are none");
            }
            hits.addAll(rows.make(row -> hit(rows, row)));
            next = rows.next().flatMap(link -> place.page(rows.address(), link));
        }
        return hits.stream().limit(limit).toList();
    }

    private Optional<SearchHit> hit(Rows rows, Bit row) throws ProviderException {
        Optional<String> id = rows.text(row, "id").filter(DefinedProvider::isId);
        Optional<String> title = rows.text(row, "title").map(Wording::title);
        if (id.isEmpty() || title.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt year = rows.text(row, "year").map(Numbers::year).orElse(OptionalInt.empty());
        URI usual = place.path(definition.series().path(), "id", id.get());
        URI page =
                rows.text(row, "page")
                        .flatMap(link -> place.page(rows.address(), link))
                        .orElse(usual);
        return Optional.of(new SearchHit(id.get(), title.get(), year, page));
    }

    private static boolean isId(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_ID
                && !text.equals(".")
                && !text.equals("..")
                && text.chars().noneMatch(c -> c < ' ' || c == 0x7f);
    }

    @Override
    public SeriesPage series(String id) throws ProviderException {
        return offer(id).series();
    }

    @Override
    public List<MediaSource> sources(String id, EpisodeNumber episode, List<String> languages)
            throws ProviderException {
        List<MediaSource> known = offer(id).sources(episode, List.of());
        List<MediaSource> all = new ArrayList<>();
        if (definition.episodes().field("path").isEmpty()) {
            all.addAll(known);
        } else {
            for (MediaSource page : known) {
                var answer = pages.get(page.address(), Missing.IS_NOT_AVAILABLE);
                all.addAll(new SourceReader(definition.sources()).on(answer));
            }
        }
        List<MediaSource> wanted = new LanguageOrder(languages).of(all);
        if (wanted.isEmpty()) {
            String why = all.isEmpty() ? "lists no source of " : "has no wanted language of ";
            throw notAvailable("The site " + why + episode);
        }
        return wanted;
    }

    private Offer offer(String id) throws ProviderException {
        if (!isId(id)) {
            throw notAvailable("The site has no such series");
        }
        SeriesFront front = fronts.get(place.path(definition.series().path(), "id", id));
        Optional<Offer> known = definition.covers() ? front.whole().get() : Optional.empty();
        if (known.isPresent()) {
            return known.get();
        }
        List<Offer.Item> items = items(front);
        if (items.isEmpty()) {
            throw new ProviderException(
                    new ProviderFault.Changed(
                            "The definition finds no episodes of "
                                    + front.facts().page().orElse(info.base())));
        }
        Offer offer = Offer.of(id, front.facts(), front.otherTitles(), items);
        front.whole().set(Optional.of(offer));
        return offer;
    }

    private List<Offer.Item> items(SeriesFront front) throws ProviderException {
        List<Offer.Item> items = new ArrayList<>();
        if (front.episodes().isPresent()) {
            addAll(items, front.episodes().get(), 1);
        }
        for (SeriesFront.Season season : front.seasons()) {
            addAll(items, lists.get(season.page()), season.number().orElse(1));
        }
        return items;
    }

    /// Follows the list over its pages, each once.
    private void addAll(List<Offer.Item> items, EpisodeList first, int season)
            throws ProviderException {
        EpisodeList list = first;
        Set<URI> seen = new HashSet<>();
        add(items, list, season);
        while (list.next().isPresent() && seen.size() < MOST_PAGES && seen.add(list.next().get())) {
            list = lists.get(list.next().get());
            add(items, list, season);
        }
    }

    private static void add(List<Offer.Item> items, EpisodeList list, int season) {
        list.items().forEach(item -> item.in(season).ifPresent(items::add));
    }

    private static ProviderException notAvailable(String reason) {
        return new ProviderException(new ProviderFault.NotAvailable(reason));
    }
}
