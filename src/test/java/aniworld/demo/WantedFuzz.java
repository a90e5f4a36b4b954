package aniworld.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Which part a client asks for.
public final class WantedFuzz {
    private static final List<Long> LENGTHS = List.of(0L, 1L, 1234L, Long.MAX_VALUE);

    private WantedFuzz() {}

    public static List<String> seeds() {
        return List.of(
                "bytes=0-499",
                "bytes=-500",
                "bytes=9500-",
                "bytes=-0",
                "bytes=999999999999999999-999999999999999999",
                "bytes=0-0,-1");
    }

    /// A part lies within the content.
    public static void fuzzerTestOneInput(byte[] data) {
        String header = new String(data, StandardCharsets.ISO_8859_1);
        for (long length : LENGTHS) {
            if (Wanted.of(Optional.of(header), length) instanceof Wanted.Part(long from, long to)
                    && (from < 0 || from >= to || to > length)) {
                throw new AssertionError(from + " to " + to + " of " + length);
            }
        }
    }
}
