package aniworld.sites.jellyfin;

import aniworld.library.EpisodeNumber;
import aniworld.library.SeriesFacts;
import aniworld.provider.MediaSource;
import aniworld.provider.Offer;
import aniworld.provider.Provider;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import aniworld.provider.ProviderInfo;
import aniworld.provider.SearchHit;
import aniworld.provider.SeriesPage;
import aniworld.provider.pages.JsonPlace;
import aniworld.provider.pages.Links;
import aniworld.provider.pages.Missing;
import aniworld.provider.pages.Pages;
import aniworld.provider.pages.Remembered;
import aniworld.provider.pages.Wording;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// A series is known by the id it has on the server.
record JellyfinProvider(ProviderInfo info, Pages pages, Remembered<JsonPlace> answers)
        implements Provider {
    private static final Pattern ID = Pattern.compile("[0-9A-Fa-f-]{32,36}");
    private static final int MOST_EPISODES = 20_000;

    @Override
    public List<SearchHit> search(String query, int limit) throws ProviderException {
        URI address =
                info.base()
                        .resolve(
                                "Items?searchTerm=%s&includeItemTypes=Series&recursive=true&limit=%d"
                                        .formatted(Links.encoded(query), limit));
        JsonPlace answer = JsonPlace.read(pages.get(address, Missing.IS_A_CHANGE));
        List<SearchHit> hits = new ArrayList<>();
        for (JsonPlace item : answer.require("Items").items(MOST_EPISODES)) {
            String id = item.require("Id").text();
            hits.add(new SearchHit(id, title(item), year(item), page(id)));
        }
        return hits.stream().limit(limit).toList();
    }

    private static String title(JsonPlace item) throws ProviderException {
        return Wording.title(item.require("Name").text());
    }

    private static OptionalInt year(JsonPlace item) {
        var year = item.whole("ProductionYear");
        return year.isPresent() && year.getAsLong() >= 1900 && year.getAsLong() <= 2200
                ? OptionalInt.of((int) year.getAsLong())
                : OptionalInt.empty();
    }

    private URI page(String id) {
        return info.base().resolve("web/index.html#/details?id=" + Links.encoded(id));
    }

    @Override
    public SeriesPage series(String id) throws ProviderException {
        return offer(id).series();
    }

    @Override
    public List<MediaSource> sources(String id, EpisodeNumber episode, List<String> languages)
            throws ProviderException {
        return offer(id).sources(episode, languages);
    }

    private Offer offer(String id) throws ProviderException {
        if (!ID.matcher(id).matches()) {
            throw none();
        }
        JsonPlace found = answers.get(info.base().resolve("Items?ids=" + id + "&fields=Overview"));
        JsonPlace series =
                found.require("Items").items(MOST_EPISODES).stream()
                        .findFirst()
                        .orElseThrow(JellyfinProvider::none);
        JsonPlace episodes =
                answers.get(info.base().resolve("Shows/" + id + "/Episodes?fields=MediaSources"));
        List<Offer.Item> items = new ArrayList<>();
        for (JsonPlace episode : episodes.require("Items").items(MOST_EPISODES)) {
            items.addAll(new JellyfinEpisode(info.base(), pages.headers(), episode).items());
        }
        return Offer.of(id, facts(id, series), otherTitles(series), items);
    }

    private SeriesFacts facts(String id, JsonPlace series) throws ProviderException {
        return new SeriesFacts(
                title(series),
                Wording.description(series.text("Overview").orElse("")),
                year(series),
                Optional.of(page(id)),
                Optional.of(info.base().resolve("Items/" + id + "/Images/Primary")));
    }

    private static List<String> otherTitles(JsonPlace series) {
        return series.text("OriginalTitle").map(Wording::title).stream().toList();
    }

    private static ProviderException none() {
        return new ProviderException(
                new ProviderFault.NotAvailable("The server has no such series"));
    }
}
