package aniworld.demo;

/// Draws a poster: an evening sky whose colours follow from the series' id, a moon, and hills that
/// get darker the nearer they are.
final class Poster {
    static final int WIDTH = 200;
    static final int HEIGHT = 300;

    /// Skies go from teal over blue and violet to red: what lies between is mud.
    private static final double FIRST_HUE = 205;

    private static final double HUES = 190;

    private static final int HILLS = 4;

    private final int number;
    private final Tint top;
    private final Tint horizon;
    private final Tint moon;
    private final Tint near;
    private final double moonX;
    private final double moonY;
    private final double moonRadius;

    private Poster(int number) {
        this.number = number;
        double place = share(1);
        double hue = FIRST_HUE + HUES * place;
        double low = hue + 105 - 70 * place;
        top = Tint.of(0.34, 0.105, hue);
        horizon = Tint.of(0.78, 0.115, low);
        moon = Tint.of(0.95, 0.045, low);
        near = Tint.of(0.17, 0.04, hue);
        moonX = WIDTH * (0.28 + 0.44 * share(3));
        moonY = HEIGHT * (0.22 + 0.16 * share(5));
        moonRadius = 22 + 20 * share(7);
    }

    /// @return a PNG of 200 by 300
    static byte[] of(SeriesPlan series) {
        var poster = new Poster(Math.floorMod(series.id().hashCode() * 31, 1_000_003));
        return Png.of(WIDTH, HEIGHT, poster::colour);
    }

    /// From 0 to 1, the same for the same series and salt.
    private double share(int salt) {
        return Math.floorMod(number * (salt * 7919L), 1009) / 1008.0;
    }

    private int colour(int x, int y) {
        Tint tint = sky(x, y);
        for (int hill = 1; hill <= HILLS; hill++) {
            double inside = y - ridge(x, hill) + 0.5;
            Tint slope = horizon.mixed(near, 0.3 + 0.7 * hill / HILLS);
            tint = tint.mixed(slope, inside);
        }
        return tint.rgb();
    }

    private Tint sky(int x, int y) {
        double height = Math.min(1, y / (0.72 * HEIGHT));
        double distance = Math.hypot(x - moonX, y - moonY);
        double glow = 0.42 * Math.exp(-Math.max(0, distance - moonRadius) / 34);
        return top.mixed(horizon, height * height)
                .mixed(moon, glow)
                .mixed(moon, moonRadius - distance + 0.5);
    }

    /// The nearer, the lower and the steeper.
    private double ridge(int x, int hill) {
        double swing = 6.3 * share(10 + hill);
        double wave =
                Math.sin(x * (0.012 + 0.006 * hill) + swing)
                        + Math.sin(x * 0.041 + 2 * swing + hill) / (1 + hill * 0.6);
        return HEIGHT * (0.5 + 0.105 * hill) + (9 + 2 * hill) * wave;
    }
}
