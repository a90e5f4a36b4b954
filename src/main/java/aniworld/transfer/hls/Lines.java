package aniworld.transfer.hls;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// The lines of a playlist, without white space around them. `\n` and `\r\n` end a line, and, with
/// a warning, a lone `\r`.
final class Lines {
    private static final char BOM = '\uFEFF';

    interface Taker {
        void take(int number, String line);
    }

    private final String text;
    private final Warnings warnings;
    private final int longest;
    private int at;
    private int number;

    private Lines(String text, Warnings warnings, int longest) {
        this.text = text;
        this.warnings = warnings;
        this.longest = longest;
    }

    /// Bytes that are not UTF-8 become replacement characters.
    static String decode(byte[] bytes, Warnings warnings) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            warnings.add(0, "The text is not UTF-8");
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /// @throws TooMuch for a line longer than `longest` characters
    static void each(String text, Warnings warnings, int longest, Taker taker) {
        var lines = new Lines(text, warnings, longest);
        lines.skipByteOrderMark();
        while (lines.at < text.length()) {
            String line = lines.next();
            taker.take(lines.number, line);
        }
    }

    private void skipByteOrderMark() {
        if (!text.isEmpty() && text.charAt(0) == BOM) {
            warnings.add(1, "The text begins with a byte order mark");
            at = 1;
        }
    }

    private String next() {
        number++;
        int end = at;
        boolean control = false;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            control |= isControl(text.charAt(end));
            end++;
        }
        checkLength(end - at);
        String line = text.substring(at, end);
        if (control) {
            warnings.add(number, "The line holds control characters");
        }
        at = behindLineEnd(end);
        return trimmed(line);
    }

    private void checkLength(int length) {
        if (length > longest) {
            throw new TooMuch("Line " + number + " is longer than " + longest + " characters.");
        }
    }

    private int behindLineEnd(int end) {
        if (end == text.length() || text.charAt(end) == '\n') {
            return end + 1;
        }
        if (end + 1 < text.length() && text.charAt(end + 1) == '\n') {
            return end + 2;
        }
        warnings.add(number, "The line ends with a carriage return alone");
        return end + 1;
    }

    private String trimmed(String line) {
        String trimmed = line.trim();
        if (!trimmed.isEmpty() && line.charAt(0) <= ' ') {
            warnings.add(number, "White space stands before the line");
        }
        return trimmed;
    }

    /// Tabs are met in titles and harm nobody.
    private static boolean isControl(char c) {
        return c != '\t' && Character.isISOControl(c);
    }
}
