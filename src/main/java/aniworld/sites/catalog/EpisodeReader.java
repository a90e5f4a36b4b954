package aniworld.sites.catalog;

import aniworld.library.Episode;
import aniworld.library.EpisodeNumber;
import aniworld.provider.MediaSource;
import aniworld.provider.ProviderException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Reads the episodes of one season.
record EpisodeReader(int season, Addresses addresses) {
    private static final BigDecimal LAST = new BigDecimal("9999.9");

    EpisodeEntry read(Spot spot) throws ProviderException {
        spot.object(Set.of("number", "absolute", "title", "released", "languages", "sources"));
        checkAbsolute(spot);
        Episode episode =
                new Episode(
                        number(spot.require("number")),
                        spot.text("title", Form.EPISODE_TITLE).orElse(""),
                        spot.text("released", Form.DATE).flatMap(Form::date));
        return new EpisodeEntry(episode, sources(spot));
    }

    /// Nothing here asks for it yet; a wrong one is refused all the same.
    private static void checkAbsolute(Spot spot) throws ProviderException {
        Optional<Spot> absolute = spot.find("absolute");
        if (absolute.isPresent()) {
            absolute.get().whole(1, 99_999);
        }
    }

    private EpisodeNumber number(Spot spot) throws ProviderException {
        int tenths =
                spot.number(
                                BigDecimal.ZERO,
                                LAST,
                                1,
                                "a number from 0 to 9999, or one with a tenth such as 12.5")
                        .movePointRight(1)
                        .intValueExact();
        return new EpisodeNumber(season, tenths / 10, tenths % 10);
    }

    private List<MediaSource> sources(Spot spot) throws ProviderException {
        Optional<String> first = Optional.empty();
        for (Spot language : spot.items("languages", 50)) {
            String tag = language.text(Form.LANGUAGE);
            first = first.or(() -> Optional.of(tag));
        }
        List<MediaSource> sources = new ArrayList<>();
        for (Spot source : spot.items("sources", 50)) {
            sources.add(source(source, first));
        }
        return sources;
    }

    private MediaSource source(Spot spot, Optional<String> usual) throws ProviderException {
        spot.object(Set.of("url", "type", "size", "checksum", "language", "host"));
        URI address = addresses.read(spot.require("url"));
        Optional<String> language = spot.text("language", Form.LANGUAGE).or(() -> usual);
        String host = spot.text("host", Form.HOST).orElse(address.getHost());
        OptionalLong size = size(spot);
        Optional<String> checksum = spot.text("checksum", Form.CHECKSUM);
        return switch (spot.text("type", Form.SOURCE_TYPE).orElse("file")) {
            case "hls" -> new MediaSource.HlsSource(address, Map.of(), language, host);
            case "page" -> new MediaSource.PageSource(address, language, host);
            default ->
                    new MediaSource.FileSource(address, Map.of(), size, checksum, language, host);
        };
    }

    private static OptionalLong size(Spot spot) throws ProviderException {
        Optional<Spot> size = spot.find("size");
        return size.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(size.get().whole(0, 9_007_199_254_740_991L));
    }
}
