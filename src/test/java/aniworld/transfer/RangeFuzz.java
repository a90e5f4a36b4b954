package aniworld.transfer;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Which part a server says it sends.
public final class RangeFuzz {
    private RangeFuzz() {}

    public static List<String> seeds() {
        return List.of(
                "bytes 0-499/1234",
                "bytes 42-1233/*",
                "bytes */1234",
                "bytes  999999999999999999-999999999999999999/999999999999999999",
                "Bytes=5-4/3");
    }

    /// What is taken can be right, and reads the same when it is written again.
    public static void fuzzerTestOneInput(byte[] data) {
        String header = new String(data, StandardCharsets.ISO_8859_1);
        ContentRange.parse(header).ifPresent(RangeFuzz::check);
    }

    private static void check(ContentRange read) {
        long from = read.range().from();
        long to = read.range().to();
        boolean right = from >= 0 && from < to && to <= read.total().orElse(Long.MAX_VALUE);
        String total = read.total().isPresent() ? "" + read.total().getAsLong() : "*";
        String again = "bytes " + from + "-" + (to - 1) + "/" + total;
        if (!right || !ContentRange.parse(again).filter(read::equals).isPresent()) {
            throw new AssertionError("read as " + read);
        }
    }
}
