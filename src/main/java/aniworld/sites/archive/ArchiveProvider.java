package aniworld.sites.archive;

import aniworld.library.EpisodeNumber;
import aniworld.net.WebPage;
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

/// A series is known by its item's identifier.
record ArchiveProvider(ProviderInfo info, Pages pages, Remembered<Optional<Offer>> items)
        implements Provider {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
    private static final int MOST_DOCS = 1000;

    @Override
    public List<SearchHit> search(String query, int limit) throws ProviderException {
        String words = NO_WORD.matcher(query).replaceAll(" ").strip();
        if (words.isEmpty()) {
            return List.of();
        }
        WebPage page = pages.get(address(words, limit), Missing.IS_A_CHANGE);
        List<SearchHit> hits = new ArrayList<>();
        for (JsonPlace doc :
                JsonPlace.read(page).require("response").require("docs").items(MOST_DOCS)) {
            String id = doc.require("identifier").text();
            if (IDENTIFIER.matcher(id).matches()) {
                hits.add(hit(id, doc));
            }
        }
        return hits.stream().limit(limit).toList();
    }

    /// Only words reach the query: the service's own operators could ask for anything else.
    private URI address(String words, int limit) {
        String query = "title:(" + words + ") AND mediatype:(movies)";
        return info.base()
                .resolve(
                        "advancedsearch.php?q="
                                + Links.encoded(query)
                                + "&fl%5B%5D=identifier&fl%5B%5D=title&fl%5B%5D=year&rows="
                                + limit
                                + "&page=1&output=json");
    }

    private SearchHit hit(String id, JsonPlace doc) {
        String title = Wording.title(doc.text("title").orElse(""));
        String year = doc.text("year").orElse("");
        return new SearchHit(
                id,
                title.isEmpty() ? id : title,
                YEAR.matcher(year).matches()
                        ? OptionalInt.of(Integer.parseInt(year))
                        : OptionalInt.empty(),
                info.base().resolve("details/" + id));
    }

    @Override
    public SeriesPage series(String id) throws ProviderException {
        return item(id).series();
    }

    @Override
    public List<MediaSource> sources(String id, EpisodeNumber episode, List<String> languages)
            throws ProviderException {
        return item(id).sources(episode, languages);
    }

    private Offer item(String id) throws ProviderException {
        if (!IDENTIFIER.matcher(id).matches()) {
            throw none();
        }
        return items.get(info.base().resolve("metadata/" + id)).orElseThrow(ArchiveProvider::none);
    }

    private static ProviderException none() {
        return new ProviderException(
                new ProviderFault.NotAvailable("The archive has no such item with films"));
    }
}
