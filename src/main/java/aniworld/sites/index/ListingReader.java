package aniworld.sites.index;

import aniworld.net.WebPage;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import aniworld.provider.pages.JsonPlace;
import aniworld.provider.pages.Links;
import aniworld.provider.pages.PageText;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Reads what Apache, nginx, Caddy, h5ai, Python and others make of a folder. They agree in one
/// thing: what lies in the folder is linked. nginx can answer in JSON too.
record ListingReader(URI folder) {
    private static final int MOST = 20_000;

    static Listing read(WebPage page) throws ProviderException {
        if (page.size() == 0) {
            throw changed("The server sent an empty page instead of a list of files");
        }
        var reader = new ListingReader(folderOf(page.address()));
        boolean json =
                page.header("content-type").filter(type -> type.contains("json")).isPresent();
        return json ? reader.json(page) : reader.html(page);
    }

    static URI folderOf(URI address) {
        return address.getPath().endsWith("/") ? address.resolve(".") : URI.create(address + "/");
    }

    private Listing html(WebPage page) throws ProviderException {
        var entries = new LinkedHashMap<URI, Listing.Entry>();
        var document = Jsoup.parse(PageText.of(page), page.address().toString());
        for (Element link : document.select("a[href]")) {
            Links.web(folder, link.attr("href"))
                    .flatMap(address -> entry(address, OptionalLong.empty()))
                    .ifPresent(entry -> entries.putIfAbsent(entry.address(), entry));
        }
        if (entries.isEmpty() && !looksLikeAList(document.text())) {
            throw changed("The page at " + folder + " is no list of files");
        }
        return bounded(List.copyOf(entries.values()));
    }

    /// The words that the servers put over or into a list; they matter only for an empty one.
    private static boolean looksLikeAList(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return List.of("index of", "directory listing", "../", "parent directory").stream()
                .anyMatch(small::contains);
    }

    private Listing json(WebPage page) throws ProviderException {
        List<Listing.Entry> entries = new ArrayList<>();
        for (JsonPlace item : JsonPlace.read(page).items(MOST)) {
            String name = item.require("name").text();
            String slash = item.text("type").orElse("").equals("directory") ? "/" : "";
            Links.web(folder, "./" + Links.encoded(name) + slash)
                    .flatMap(address -> entry(address, item.whole("size")))
                    .ifPresent(entries::add);
        }
        return bounded(entries);
    }

    static Listing bounded(List<Listing.Entry> entries) throws ProviderException {
        if (entries.size() > MOST) {
            throw changed("A folder has more than " + MOST + " entries");
        }
        return new Listing(entries);
    }

    /// Only what lies directly in the folder: no way up, no other server, no link that sorts.
    Optional<Listing.Entry> entry(URI address, OptionalLong size) {
        String here = folder.getPath();
        boolean inside =
                address.resolve("/").equals(folder.resolve("/"))
                        && address.getRawQuery() == null
                        && address.getPath().startsWith(here);
        String name = inside ? address.getPath().substring(here.length()) : "";
        String bare = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        return isName(bare)
                ? Optional.of(new Listing.Entry(bare, address, size))
                : Optional.empty();
    }

    static boolean isName(String text) {
        return !text.isBlank()
                && !text.contains("/")
                && !text.startsWith(".")
                && text.chars().noneMatch(c -> c < ' ' || c == 0x7f);
    }

    static ProviderException changed(String reason) {
        return new ProviderException(new ProviderFault.Changed(reason));
    }
}
