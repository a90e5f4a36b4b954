package aniworld.demo;

/// Draws a poster: a sky of two colours that follow from the series' id, a moon, and hills.
final class Poster {
    static final int WIDTH = 200;
    static final int HEIGHT = 300;
    private static final int FULL_CIRCLE = 360;
    private static final int OPPOSITE = 140;
    private static final int MOON_X = 143;
    private static final int MOON_Y = 73;
    private static final int MOON_RADIUS = 38;

    private final int hue;

    private Poster(int hue) {
        this.hue = hue;
    }

    /// @return a PNG of 200 by 300
    static byte[] of(SeriesPlan series) {
        var poster = new Poster(Math.floorMod(series.id().hashCode(), FULL_CIRCLE));
        return Png.of(WIDTH, HEIGHT, poster::colour);
    }

    private int colour(int x, int y) {
        if (Math.hypot(x - MOON_X, y - MOON_Y) < MOON_RADIUS) {
            return colour(hue, 0.7, 0.72);
        }
        for (int hill = 3; hill > 0; hill--) {
            if (y > ridge(x, hill)) {
                return colour(hue + OPPOSITE, 0.45, 0.04 + 0.05 * (4 - hill));
            }
        }
        double depth = (double) y / HEIGHT;
        return colour(hue + OPPOSITE * depth, 0.55, 0.34 - 0.16 * depth);
    }

    /// The nearer, the lower.
    private double ridge(int x, int hill) {
        double wave =
                Math.sin(x * 0.021 * hill + hue + hill) + Math.sin(x * 0.047 + hill * 2.0) / 2;
        return HEIGHT * (0.52 + 0.13 * hill) + 14 * wave;
    }

    /// From hue, saturation and lightness, as CSS has them.
    private static int colour(double hue, double saturation, double lightness) {
        double amount = saturation * Math.min(lightness, 1 - lightness);
        return channel(0, hue, lightness, amount) << 16
                | channel(8, hue, lightness, amount) << 8
                | channel(4, hue, lightness, amount);
    }

    private static int channel(int offset, double hue, double lightness, double amount) {
        double place = (offset + hue / 30) % 12;
        double step = Math.max(-1, Math.min(Math.min(place - 3, 9 - place), 1));
        return (int) Math.round(255 * (lightness - amount * step));
    }
}
