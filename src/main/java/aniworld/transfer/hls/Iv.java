package aniworld.transfer.hls;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;

/// The 128-bit initialisation vector of AES in CBC mode.
///
/// @param high the first eight bytes, big-endian
/// @param low the last eight bytes
public record Iv(long high, long low) {
    private static final int DIGITS = 32;

    /// Section 5.2 of RFC 8216: without an IV attribute it is the media sequence number.
    public static Iv ofSequence(long sequence) {
        return new Iv(0, sequence);
    }

    /// @param text hexadecimal digits behind `0x`, at most 32; fewer are filled with zeros in front
    static Optional<Iv> parse(String text) {
        if (!text.startsWith("0x") && !text.startsWith("0X")) {
            return Optional.empty();
        }
        String digits = text.substring(2);
        if (digits.isEmpty() || digits.length() > DIGITS || !isHex(digits)) {
            return Optional.empty();
        }
        String full = "0".repeat(DIGITS - digits.length()) + digits;
        return Optional.of(
                new Iv(
                        HexFormat.fromHexDigitsToLong(full, 0, DIGITS / 2),
                        HexFormat.fromHexDigitsToLong(full, DIGITS / 2, DIGITS)));
    }

    private static boolean isHex(String digits) {
        return digits.chars().allMatch(HexFormat::isHexDigit);
    }

    /// Sixteen bytes, the caller's own.
    public byte[] bytes() {
        return ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array();
    }
}
