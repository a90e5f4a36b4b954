package aniworld.logs;

/// Text of others for a line of a log or a terminal: nothing in it ends the line, steers the
/// terminal or turns the direction of writing.
public final class Visible {
    private Visible() {}

    /// Everything that is not seen as itself is escaped as in JSON: `\n`, `\u001b`, the line breaks
    /// of Unicode and what changes the direction of writing, too. A text without any stays as it
    /// is, so that a JSON text stays one.
    public static String of(String text) {
        return text.codePoints().allMatch(Visible::isHarmless) ? text : escaped(text);
    }

    private static String escaped(String text) {
        var visible = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> append(visible, point));
        return visible.toString();
    }

    static void append(StringBuilder line, int point) {
        switch (point) {
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append("\\t");
            default -> {
                if (isHarmless(point)) {
                    line.appendCodePoint(point);
                } else {
                    line.append("\\u%04x".formatted(point));
                }
            }
        }
    }

    private static boolean isHarmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    false;
            case Character.FORMAT -> point > 0xffff;
            default -> true;
        };
    }
}
