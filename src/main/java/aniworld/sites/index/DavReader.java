package aniworld.sites.index;

import aniworld.net.WebPage;
import aniworld.provider.ProviderException;
import aniworld.provider.pages.Links;
import aniworld.provider.pages.Xml;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Reads what a WebDAV server says of a folder: a `multistatus` (RFC 4918, 13), in which the folder
/// itself is one of the entries.
record DavReader(ListingReader reader, URI folder) {
    private static final Pattern SIZE = Pattern.compile("[0-9]{1,18}");

    static Listing read(WebPage page) throws ProviderException {
        Xml top = Xml.read(page, "The list of the folder", Map.of());
        if (!top.name().equals("multistatus")) {
            throw ListingReader.changed("The server's answer is no list of WebDAV");
        }
        URI folder = ListingReader.folderOf(page.address());
        return new DavReader(new ListingReader(folder), folder).listing(top);
    }

    private Listing listing(Xml top) throws ProviderException {
        List<Listing.Entry> entries = new ArrayList<>();
        for (Xml response : top.children("response")) {
            entry(response).ifPresent(entries::add);
        }
        return ListingReader.bounded(entries);
    }

    private Optional<Listing.Entry> entry(Xml response) {
        boolean isFolder =
                properties(response, "resourcetype").stream().anyMatch(DavReader::isFolder);
        return response.text("href")
                .map(String::strip)
                .map(href -> isFolder && !href.endsWith("/") ? href + "/" : href)
                .flatMap(href -> Links.web(folder, href))
                .flatMap(address -> reader.entry(address, size(response)));
    }

    private static boolean isFolder(Xml type) {
        return type.child("collection").isPresent();
    }

    private static OptionalLong size(Xml response) {
        return properties(response, "getcontentlength").stream()
                .map(one -> one.text().strip())
                .filter(text -> SIZE.matcher(text).matches())
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    private static List<Xml> properties(Xml response, String name) {
        return response.children("propstat").stream()
                .flatMap(propstat -> propstat.children("prop").stream())
                .flatMap(prop -> prop.children(name).stream())
                .toList();
    }
}
