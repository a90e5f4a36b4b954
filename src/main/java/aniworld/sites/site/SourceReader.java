package aniworld.sites.site;

import aniworld.net.WebPage;
import aniworld.provider.MediaSource;
import aniworld.provider.ProviderException;
import aniworld.provider.pages.FileName;
import aniworld.provider.pages.Links;
import aniworld.provider.pages.Wording;
import aniworld.sites.site.Definition.Step;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Reads where an episode can be had. What is no plain file and no playlist, by its type or by its
/// name, is a page that needs an extractor.
record SourceReader(Step step) {
    private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern CHECKSUM =
            Pattern.compile("sha256:[0-9a-fA-F]{64}|sha1:[0-9a-fA-F]{40}|md5:[0-9a-fA-F]{32}");

    List<MediaSource> on(WebPage page) throws ProviderException {
        return in(Bit.of(page, step.json()), page.address());
    }

    List<MediaSource> in(Bit piece, URI address) throws ProviderException {
        var rows = new Rows("sources", step, address, piece);
        return rows.make(row -> source(rows, row));
    }

    private static Optional<MediaSource> source(Rows rows, Bit row) throws ProviderException {
        Optional<URI> address =
                rows.text(row, "address").flatMap(link -> Links.web(rows.address(), link));
        if (address.isEmpty()) {
            return Optional.empty();
        }
        URI at = address.get();
        Optional<String> language = rows.text(row, "language").map(Wording::title);
        String host = Wording.title(rows.text(row, "host").orElse(at.getHost()));
        return Optional.of(
                switch (type(rows.text(row, "type").orElse(""), at)) {
                    case FILE ->
                            new MediaSource.FileSource(
                                    at,
                                    Map.of(),
                                    size(rows.text(row, "size")),
                                    checksum(rows.text(row, "checksum")),
                                    language,
                                    host);
                    case HLS -> new MediaSource.HlsSource(at, Map.of(), language, host);
                    case PAGE -> new MediaSource.PageSource(at, language, host);
                });
    }

    private enum Type {
        FILE,
        HLS,
        PAGE
    }

    private static Type type(String said, URI address) {
        String path = String.valueOf(address.getPath());
        return switch (said) {
            case "file" -> Type.FILE;
            case "hls" -> Type.HLS;
            case "page" -> Type.PAGE;
            default ->
                    FileName.isPlaylist(path)
                            ? Type.HLS
                            : FileName.isVideo(path) ? Type.FILE : Type.PAGE;
        };
    }

    private static OptionalLong size(Optional<String> text) {
        return text.filter(digits -> SIZE.matcher(digits).matches())
                .map(digits -> OptionalLong.of(Long.parseLong(digits)))
                .orElse(OptionalLong.empty());
    }

    private static Optional<String> checksum(Optional<String> text) {
        return text.filter(sum -> CHECKSUM.matcher(sum).matches());
    }
}
