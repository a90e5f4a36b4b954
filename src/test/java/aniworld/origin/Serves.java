package aniworld.origin;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Does everything right: ranges, `If-Range`, a strong entity tag.
public record Serves(SeededFile file) implements Behaviour {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");

    @Override
    public void answer(Asked asked, Wire wire) throws IOException {
        Optional<Part> part = part(asked);
        if (part.isPresent() && part.get().from() >= file.size()) {
            wire.head(
                    "416 Range Not Satisfiable",
                    "Content-Range: bytes */" + file.size(),
                    "Content-Length: 0");
            return;
        }
        Part sent = part.orElse(new Part(0, file.size()));
        head(part.isPresent(), sent, wire);
        wire.body(file, sent.from(), sent.to());
    }

    void head(boolean partial, Part part, Wire wire) throws IOException {
        wire.head(
                partial ? "206 Partial Content" : "200 OK",
                "Content-Type: video/mp4",
                "Content-Length: " + (part.to() - part.from()),
                "Accept-Ranges: bytes",
                "ETag: " + file.etag(),
                partial ? part.header(file.size()) : "X-Whole: yes");
    }

    /// What a request asks for; empty when it is the whole file.
    Optional<Part> part(Asked asked) {
        boolean sameFile = asked.header("if-range").map(file.etag()::equals).orElse(true);
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

    /// @param to exclusive
    record Part(long from, long to) {
        String header(long size) {
            return "Content-Range: bytes " + from + "-" + (to - 1) + "/" + size;
        }
    }
}
