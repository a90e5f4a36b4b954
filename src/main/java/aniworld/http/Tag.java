package aniworld.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names for versions of an answer, made from what it says.
final class Tag {
    private static final int BYTES = 16;

    private Tag() {}

    /// Weak (RFC 9110 section 8.8.1): the answer may travel compressed or not.
    static String of(byte[] body) {
        return "W/\"" + digest(body) + "\"";
    }

    /// 32 hex digits.
    static String digest(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
