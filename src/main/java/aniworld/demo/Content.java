package aniworld.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Bytes that the demo serves or lays down: a part that several share, then one of its own.
/// Immutable.
final class Content {
    private static final byte[] NOTHING = {};

    private final String type;
    private final byte[] shared;
    private final byte[] own;
    private final String sha256;

    /// @param type as in `Content-Type`
    /// @param shared must not be changed afterwards; neither must `own`
    Content(String type, byte[] shared, byte[] own) {
        this.type = type;
        this.shared = shared;
        this.own = own;
        this.sha256 = sum(shared, own);
    }

    static Content text(String type, String text) {
        return new Content(type, NOTHING, text.getBytes(StandardCharsets.UTF_8));
    }

    String type() {
        return type;
    }

    boolean isClip() {
        return type.startsWith("video/");
    }

    long length() {
        return (long) shared.length + own.length;
    }

    String sha256() {
        return sha256;
    }

    String etag() {
        return "\"" + sha256.substring(0, 32) + "\"";
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(shared);
        out.write(own);
    }

    /// @return how many bytes came: fewer at a seam, none only at the end
    int read(long from, byte[] into, int most) {
        byte[] part = from < shared.length ? shared : own;
        int start = (int) (from < shared.length ? from : from - shared.length);
        int count = Math.min(most, part.length - start);
        System.arraycopy(part, start, into, 0, count);
        return count;
    }

    private static String sum(byte[] first, byte[] second) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(first);
            digest.update(second);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
