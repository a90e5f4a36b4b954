package aniworld.origin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Serves the files of a folder by their names, with ranges and without entity tags.
///
/// @param ranges whether it gives parts of files
public record ServesFolder(Path root, boolean ranges) implements Behaviour {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");

    public ServesFolder(Path root) {
        this(root, true);
    }

    @Override
    public void answer(Asked asked, Wire wire) throws IOException {
        String name = asked.target().substring(1).replaceFirst("\\?.*", "");
        Path file = root.resolve(name);
        if (!Files.isRegularFile(file)) {
            new Answers("404 Not Found").answer(asked, wire);
            return;
        }
        byte[] bytes = Files.readAllBytes(file);
        Optional<Matcher> range =
                asked.header("range").filter(_ -> ranges).map(RANGE::matcher).filter(Matcher::find);
        if (range.isEmpty()) {
            wire.head("200 OK", type(name), "Content-Length: " + bytes.length);
            wire.body(bytes);
            return;
        }
        int from = Integer.parseInt(range.get().group(1));
        String last = range.get().group(2);
        int to = last.isEmpty() ? bytes.length : Math.min(bytes.length, Integer.parseInt(last) + 1);
        wire.head(
                "206 Partial Content",
                type(name),
                "Content-Range: bytes %d-%d/%d".formatted(from, to - 1, bytes.length),
                "Content-Length: " + (to - from));
        wire.body(Arrays.copyOfRange(bytes, from, to));
    }

    private static String type(String name) {
        return "Content-Type: "
                + (name.endsWith(".m3u8") ? "application/vnd.apple.mpegurl" : "video/mp2t");
    }
}
