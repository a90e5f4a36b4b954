package aniworld.origin;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file that a seed describes: every byte can be told without the ones before it.
///
/// @param size in bytes
public record SeededFile(long seed, long size) {

    public byte[] bytes(long offset, int length) {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = at(offset + i);
        }
        return bytes;
    }

    /// Not the size, so that a file and its successor differ from the first byte.
    private byte at(long offset) {
        long word = seed + (offset >>> 3) * 0x9E3779B97F4A7C15L;
        word = (word ^ (word >>> 30)) * 0xBF58476D1CE4E5B9L;
        word = (word ^ (word >>> 27)) * 0x94D049BB133111EBL;
        return (byte) ((word ^ (word >>> 31)) >>> ((offset & 7) * 8));
    }

    public String sha256() {
        return digest("SHA-256");
    }

    public String digest(String algorithm) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            for (long offset = 0; offset < size; offset += 65536) {
                digest.update(bytes(offset, (int) Math.min(65536, size - offset)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new AssertionError(everyJdkHasIt);
        }
    }

    public String etag() {
        return "\"" + Long.toHexString(seed) + "-" + size + "\"";
    }
}
