package aniworld.transfer.hls;

/// A line that begins with `#EXT`.
///
/// @param line counted from 1
/// @param name without the `#`
/// @param value what stands behind the colon, without white space around it; empty when nothing
///   does
record Tag(int line, String name, String value) {

    static boolean begins(String text) {
        return text.startsWith("#EXT");
    }

    /// @param text for which [#begins] holds
    static Tag of(int line, String text, Warnings warnings) {
        int end = 1;
        while (end < text.length() && inName(text.charAt(end))) {
            end++;
        }
        String rest = text.substring(end).trim();
        String name = text.substring(1, end);
        if (rest.isEmpty() || rest.charAt(0) == ':') {
            return new Tag(line, name, rest.isEmpty() ? "" : rest.substring(1).trim());
        }
        warnings.add(line, name + " is not followed by a colon but by " + Warnings.quote(rest));
        return new Tag(line, name, rest);
    }

    private static boolean inName(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }
}
