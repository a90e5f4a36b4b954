package aniworld.origin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Does everything right: ranges, `If-Range`.
///
/// @param validators header lines, `ETag: "x"` or `Last-Modified: …`; the first is what `If-Range`
///   is compared with
public record Serves(SeededFile file, List<String> validators) implements Behaviour {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");

    /// With a strong entity tag.
    public Serves(SeededFile file) {
        this(file, List.of("ETag: " + file.etag()));
    }

    @Override
    public void answer(Asked asked, Wire wire) throws IOException {
        Optional<Part> part = begin(asked, wire);
        if (part.isPresent()) {
            wire.body(file, part.get().from(), part.get().to());
        }
    }

    /// Sends the head.
    ///
    /// @return what has to follow; empty when nothing has to
    Optional<Part> begin(Asked asked, Wire wire) throws IOException {
        Optional<Part> part = part(asked);
        if (part.isPresent() && part.get().from() >= file.size()) {
            wire.head(
                    "416 Range Not Satisfiable",
                    "Content-Range: bytes */" + file.size(),
                    "Content-Length: 0");
            return Optional.empty();
        }
        Part sent = part.orElse(new Part(0, file.size()));
        List<String> head = new ArrayList<>(validators);
        part.map(it -> it.header(file.size())).ifPresent(head::add);
        head.add("Content-Type: video/mp4");
        head.add("Accept-Ranges: bytes");
        head.add("Content-Length: " + (sent.to() - sent.from()));
        wire.head(part.isPresent() ? "206 Partial Content" : "200 OK", head.toArray(String[]::new));
        return Optional.of(sent);
    }

    private Optional<Part> part(Asked asked) {
        boolean sameFile = asked.header("if-range").map(this::isMine).orElse(true);
        Matcher range = RANGE.matcher(asked.header("range").orElse(""));
        if (!sameFile || !range.matches()) {
            return Optional.empty();
        }
        long to =
                range.group(2).isEmpty()
                        ? file.size()
                        : Math.min(file.size(), Long.parseLong(range.group(2)) + 1);
        return Optional.of(new Part(Long.parseLong(range.group(1)), to));
    }

    private boolean isMine(String validator) {
        return !validators.isEmpty() && validators.getFirst().endsWith(": " + validator);
    }

    /// @param to exclusive
    record Part(long from, long to) {
        String header(long size) {
            return "Content-Range: bytes " + from + "-" + (to - 1) + "/" + size;
        }
    }
}
