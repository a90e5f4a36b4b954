package aniworld.sites.feed;

import aniworld.library.EpisodeNumber;
import aniworld.provider.MediaSource;
import aniworld.provider.pages.Dates;
import aniworld.provider.pages.Entry;
import aniworld.provider.pages.FileName;
import aniworld.provider.pages.Wording;
import aniworld.provider.pages.Xml;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads one entry of a feed.
final class FeedItem {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}(\\.[0-9])?");
    private static final Pattern SEASON = Pattern.compile("[0-9]{1,4}");
    private static final Set<String> NO_EPISODES = Set.of("trailer", "bonus");

    private FeedItem() {}

    /// Empty for a trailer, a bonus, and whatever has no film.
    static Optional<Entry> read(URI feed, Xml item) {
        List<MediaSource> sources = new Enclosures(feed, item).sources();
        String type = item.text("itunes:episodetype").orElse("").strip();
        if (sources.isEmpty() || NO_EPISODES.contains(type)) {
            return Optional.empty();
        }
        String title = Wording.title(item.text("itunes:title", "title", "media:title").orElse(""));
        return Optional.of(
                new Entry(numbers(item, title, sources), title, released(item), sources));
    }

    private static List<EpisodeNumber> numbers(Xml item, String title, List<MediaSource> sources) {
        List<EpisodeNumber> stated = stated(item);
        return Stream.of(
                        stated,
                        FileName.of(Wording.title(item.text("title").orElse(title))).episodes(),
                        FileName.of(lastSegment(sources.getFirst().address())).episodes())
                .filter(numbers -> !numbers.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<EpisodeNumber> stated(Xml item) {
        int season =
                item.text("itunes:season", "podcast:season")
                        .map(String::strip)
                        .filter(text -> SEASON.matcher(text).matches())
                        .map(Integer::parseInt)
                        .orElse(1);
        return item
                .text("itunes:episode", "podcast:episode")
                .map(String::strip)
                .filter(text -> NUMBER.matcher(text).matches())
                .flatMap(text -> EpisodeNumber.of(season, new BigDecimal(text)))
                .stream()
                .toList();
    }

    private static String lastSegment(URI address) {
        String path = String.valueOf(address.getPath());
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Optional<LocalDate> released(Xml item) {
        return item.text("pubdate", "published", "updated").flatMap(Dates::read);
    }
}
