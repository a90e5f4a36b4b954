package aniworld.demo;

/// Draws a poster: two colours that follow from the id, and the title.
final class Poster {
    private static final int FULL_CIRCLE = 360;
    private static final int OPPOSITE = 140;
    private static final int CHARACTERS_A_LINE = 14;

    private Poster() {}

    /// @return an SVG of 300 by 450
    static String of(SeriesPlan series) {
        int hue = Math.floorMod(series.id().hashCode(), FULL_CIRCLE);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 450" role="img">
                <defs><linearGradient id="sky" x2="0.4" y2="1">
                <stop stop-color="hsl(%d 55%% 32%%)"/>
                <stop offset="1" stop-color="hsl(%d 60%% 16%%)"/>
                </linearGradient></defs>
                <rect width="300" height="450" fill="url(#sky)"/>
                <circle cx="215" cy="110" r="58" fill="hsl(%d 70%% 72%%)" opacity=".8"/>
                <g fill="#fff" font-family="sans-serif" font-size="32" font-weight="700">
                %s</g>
                <text x="24" y="424" fill="#fff" opacity=".7" font-family="sans-serif"
                font-size="16">%d</text>
                </svg>
                """
                .formatted(hue, hue + OPPOSITE, hue, lines(series.title()), series.year());
    }

    private static String lines(String title) {
        var lines = new StringBuilder();
        int y = 260;
        for (String line : wrap(title).split("\n", -1)) {
            lines.append("<text x=\"24\" y=\"%d\">%s</text>%n".formatted(y, escaped(line)));
            y += 40;
        }
        return lines.toString();
    }

    private static String wrap(String title) {
        var text = new StringBuilder();
        int length = 0;
        for (String word : title.split(" ", -1)) {
            boolean fits = length == 0 || length + word.length() < CHARACTERS_A_LINE;
            text.append(text.isEmpty() ? "" : fits ? " " : "\n").append(word);
            length = fits ? length + word.length() + 1 : word.length();
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
