package aniworld.sites.feed;

import aniworld.provider.MediaSource;
import aniworld.provider.pages.FileName;
import aniworld.provider.pages.Links;
import aniworld.provider.pages.Wording;
import aniworld.provider.pages.Xml;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// The films of one entry: `enclosure`, `link rel="enclosure"`, `media:content`, alone or in a
/// `media:group`. Sound alone is no episode.
record Enclosures(URI feed, Xml item) {
    private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Map<String, Integer> HASHES =
            Map.of("md5", 32, "sha-1", 40, "sha-256", 64);
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]+");

    List<MediaSource> sources() {
        Map<URI, MediaSource> sources = new LinkedHashMap<>();
        for (Xml media : elements()) {
            address(media)
                    .filter(address -> isVideo(media, address))
                    .ifPresent(address -> sources.putIfAbsent(address, source(media, address)));
        }
        return List.copyOf(sources.values());
    }

    /// Those that say most first: a hash is only in `media:content`.
    private List<Xml> elements() {
        List<Xml> all = new ArrayList<>();
        item.children("media:group").forEach(group -> all.addAll(group.children("media:content")));
        all.addAll(item.children("media:content"));
        all.addAll(item.children("enclosure"));
        item.children("link").stream()
                .filter(link -> link.attribute("rel").orElse("").equals("enclosure"))
                .forEach(all::add);
        return all;
    }

    private Optional<URI> address(Xml media) {
        return media.attribute("url")
                .or(() -> media.attribute("href"))
                .flatMap(link -> Links.web(feed, link));
    }

    private static boolean isVideo(Xml media, URI address) {
        String type = type(media);
        return type.startsWith("video/")
                || isPlaylist(type)
                || media.attribute("medium").orElse("").equals("video")
                || ((type.isEmpty() || type.equals("application/octet-stream"))
                        && FileName.isVideo(String.valueOf(address.getPath())));
    }

    private static boolean isPlaylist(String type) {
        return type.endsWith("mpegurl");
    }

    private static String type(Xml media) {
        return media.attribute("type").orElse("").strip().toLowerCase(Locale.ROOT);
    }

    private MediaSource source(Xml media, URI address) {
        Optional<String> language = media.attribute("lang").map(Wording::title);
        return isPlaylist(type(media)) || FileName.isPlaylist(String.valueOf(address.getPath()))
                ? new MediaSource.HlsSource(address, Map.of(), language, address.getHost())
                : new MediaSource.FileSource(
                        address, Map.of(), size(media), hash(media), language, address.getHost());
    }

    /// Podcasts often put 0 or a guess into an enclosure's length; only Media RSS means it.
    private static OptionalLong size(Xml media) {
        return media.attribute("filesize")
                .filter(text -> SIZE.matcher(text).matches())
                .map(text -> OptionalLong.of(Long.parseLong(text)))
                .orElse(OptionalLong.empty());
    }

    private Optional<String> hash(Xml media) {
        return media.child("media:hash")
                .or(() -> media.name().equals("media:content") ? alone() : Optional.empty())
                .flatMap(Enclosures::checksum);
    }

    /// A hash beside a single content speaks of it.
    private Optional<Xml> alone() {
        return item.children("media:content").size() == 1
                ? item.child("media:hash")
                : Optional.empty();
    }

    private static Optional<String> checksum(Xml hash) {
        String algorithm = hash.attribute("algo").orElse("md5").toLowerCase(Locale.ROOT);
        String digits = hash.text().strip();
        boolean whole =
                HEX.matcher(digits).matches()
                        && HASHES.getOrDefault(algorithm, 0) == digits.length();
        return whole ? Optional.of(algorithm.replace("-", "") + ":" + digits) : Optional.empty();
    }
}
