package aniworld.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;

/// Percent-encoding of RFC 3986, section 2.1.
final class Percent {
    private Percent() {}

    /// @throws CharacterCodingException when a `%` is not followed by two hex digits
    static byte[] decode(String raw) throws CharacterCodingException {
        byte[] in = raw.getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream(in.length);
        for (int i = 0; i < in.length; i++) {
            if (in[i] != '%') {
                out.write(in[i]);
                continue;
            }
            if (i + 2 >= in.length) {
                throw new MalformedInputException(1);
            }
            out.write(digit(in[i + 1]) << 4 | digit(in[i + 2]));
            i += 2;
        }
        return out.toByteArray();
    }

    private static int digit(byte character) throws CharacterCodingException {
        int value = character < 0 ? -1 : Character.digit((char) character, 16);
        if (value < 0) {
            throw new MalformedInputException(1);
        }
        return value;
    }
}
