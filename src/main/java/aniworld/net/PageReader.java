package aniworld.net;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Reads a whole body into memory, unpacked, as far as it is not too large.
///
/// @param limit in bytes, packed and unpacked
record PageReader(int limit) {

    WebPage read(Answer answer) throws IOException {
        byte[] packed = bounded(answer.body(), answer);
        return new WebPage(
                answer.address(), answer.status(), answer.headers(), unpacked(packed, answer));
    }

    private byte[] unpacked(byte[] packed, Answer answer) throws IOException {
        String encoding = answer.header("content-encoding").orElse("identity");
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> packed;
            case "gzip", "x-gzip" -> gunzip(packed, answer);
            default -> throw unreadable(answer, encoding, null);
        };
    }

    private byte[] gunzip(byte[] packed, Answer answer) throws IOException {
        if (packed.length == 0) {
            return packed;
        }
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return bounded(stream, answer);
        } catch (ZipException | EOFException broken) {
            throw unreadable(answer, "broken gzip", broken);
        }
    }

    private byte[] bounded(InputStream stream, Answer answer) throws IOException {
        byte[] bytes = stream.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new IOException(
                    answer.address().getHost() + " sent a page of more than " + limit + " bytes");
        }
        return bytes;
    }

    private static IOException unreadable(
            Answer answer, String encoding, @Nullable IOException cause) {
        return new IOException(
                answer.address().getHost()
                        + " packed its page in a way we cannot read: "
                        + encoding,
                cause);
    }
}
