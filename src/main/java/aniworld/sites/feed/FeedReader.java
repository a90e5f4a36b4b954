package aniworld.sites.feed;

import aniworld.library.SeriesFacts;
import aniworld.net.WebPage;
import aniworld.provider.Offer;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import aniworld.provider.pages.Entry;
import aniworld.provider.pages.Links;
import aniworld.provider.pages.Numbering;
import aniworld.provider.pages.Wording;
import aniworld.provider.pages.Xml;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/// A whole feed as a series.
record FeedReader(URI address, Xml top) {
    private static final Map<String, String> PREFIXES =
            Map.of(
                    "http://search.yahoo.com/mrss", "media:",
                    "http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes:",
                    "https://podcastindex.org/namespace/1.0", "podcast:");
    private static final int MOST_ITEMS = 20_000;

    static Offer read(WebPage page) throws ProviderException {
        Xml root = Xml.read(page, "The feed", PREFIXES);
        return switch (root.name()) {
            case "rss" -> new FeedReader(page.address(), channel(root)).offer();
            case "feed" -> new FeedReader(page.address(), root).offer();
            default -> throw changed("This is no feed: its outermost element is " + root.name());
        };
    }

    private static Xml channel(Xml root) throws ProviderException {
        return root.child("channel").orElseThrow(() -> changed("The feed has no channel"));
    }

    private Offer offer() throws ProviderException {
        String title = Wording.title(top.text("title").orElse(""));
        if (title.isEmpty()) {
            throw changed("The feed has no title");
        }
        List<Entry> films = new ArrayList<>();
        for (Xml element : entries()) {
            FeedItem.read(address, element).ifPresent(films::add);
        }
        List<Offer.Item> items = new Numbering(oldestFirst(films)).items();
        return Offer.of(address.toString(), facts(title), List.of(), items);
    }

    /// Feeds list the newest first: of the same day, or without one, the last comes first.
    private static List<Entry> oldestFirst(List<Entry> films) {
        return films.reversed().stream()
                .sorted(Comparator.comparing(film -> film.released().orElse(LocalDate.MIN)))
                .toList();
    }

    private List<Xml> entries() throws ProviderException {
        List<Xml> entries =
                Stream.of(top.children("item"), top.children("entry"))
                        .flatMap(List::stream)
                        .toList();
        if (entries.size() > MOST_ITEMS) {
            throw changed("The feed has more than " + MOST_ITEMS + " entries");
        }
        return entries;
    }

    private SeriesFacts facts(String title) {
        String said = top.text("description", "subtitle", "itunes:summary").orElse("");
        String licence = top.text("podcast:license", "copyright", "rights").orElse("");
        String description =
                Wording.withLicence(
                        Wording.description(Jsoup.parse(said).text()), Wording.title(licence), "");
        return new SeriesFacts(title, description, OptionalInt.empty(), page(), poster());
    }

    private Optional<URI> page() {
        return top.children("link").stream()
                .filter(link -> link.attribute("rel").orElse("alternate").equals("alternate"))
                .map(link -> link.attribute("href").orElse(link.text()))
                .flatMap(link -> Links.web(address, link).stream())
                .findFirst()
                .or(() -> Optional.of(address));
    }

    private Optional<URI> poster() {
        return top.child("itunes:image")
                .flatMap(image -> image.attribute("href"))
                .or(() -> top.child("image").flatMap(image -> image.text("url")))
                .or(() -> top.text("logo", "icon"))
                .flatMap(link -> Links.web(address, link));
    }

    private static ProviderException changed(String reason) {
        return new ProviderException(new ProviderFault.Changed(reason));
    }
}
