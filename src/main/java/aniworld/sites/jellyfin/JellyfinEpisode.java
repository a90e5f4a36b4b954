package aniworld.sites.jellyfin;

import aniworld.library.Episode;
import aniworld.library.EpisodeNumber;
import aniworld.provider.MediaSource;
import aniworld.provider.Offer;
import aniworld.provider.ProviderException;
import aniworld.provider.pages.Dates;
import aniworld.provider.pages.JsonPlace;
import aniworld.provider.pages.Links;
import aniworld.provider.pages.Wording;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/// One episode of a Jellyfin series.
///
/// @param headers that let us in
record JellyfinEpisode(URI base, Map<String, String> headers, JsonPlace json) {
    private static final int MOST_IN_ONE = 50;

    /// Several for a double episode; none for one that the server only knows of, or that has no
    /// number.
    List<Offer.Item> items() throws ProviderException {
        if (json.text("LocationType").filter("Virtual"::equals).isPresent()) {
            return List.of();
        }
        String title = Wording.title(json.text("Name").orElse(""));
        var released = json.text("PremiereDate").flatMap(Dates::read);
        MediaSource source = source();
        return numbers().stream()
                .map(number -> new Offer.Item(new Episode(number, title, released), source))
                .toList();
    }

    private List<EpisodeNumber> numbers() {
        OptionalLong season = json.whole("ParentIndexNumber");
        OptionalLong first = json.whole("IndexNumber");
        if (first.isEmpty() || season.orElse(1) > 9999) {
            return List.of();
        }
        long last = json.whole("IndexNumberEnd").orElse(first.getAsLong());
        return LongStream.rangeClosed(
                        first.getAsLong(), Math.min(last, first.getAsLong() + MOST_IN_ONE))
                .mapToObj(BigDecimal::valueOf)
                .flatMap(number -> EpisodeNumber.of((int) season.orElse(1), number).stream())
                .toList();
    }

    private MediaSource source() throws ProviderException {
        String id = json.require("Id").text();
        List<JsonPlace> versions = json.items("MediaSources", MOST_IN_ONE);
        OptionalLong size =
                versions.size() == 1 ? versions.getFirst().whole("Size") : OptionalLong.empty();
        return new MediaSource.FileSource(
                base.resolve("Items/" + Links.encoded(id) + "/Download"),
                headers,
                size,
                Optional.empty(),
                Optional.empty(),
                base.getHost());
    }
}
