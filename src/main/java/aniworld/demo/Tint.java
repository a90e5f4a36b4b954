package aniworld.demo;

/// A colour of three shares, each from 0 to 1.
record Tint(double red, double green, double blue) {

    /// By lightness (0 to 1), chroma and hue (degrees) as people see them; what no screen shows is
    /// the nearest that it does. The numbers are Björn Ottosson's of Oklab, December 2020.
    static Tint of(double lightness, double chroma, double hue) {
        double a = chroma * Math.cos(Math.toRadians(hue));
        double b = chroma * Math.sin(Math.toRadians(hue));
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new Tint(
                bent(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                bent(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                bent(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    private static double cube(double value) {
        return value * value * value;
    }

    /// From light to what sRGB writes down for it.
    private static double bent(double light) {
        double shown =
                light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
        return Math.clamp(shown, 0, 1);
    }

    /// @param share of the other; beyond 0 and 1 it counts as those
    Tint mixed(Tint other, double share) {
        double part = Math.clamp(share, 0, 1);
        return new Tint(
                red + (other.red - red) * part,
                green + (other.green - green) * part,
                blue + (other.blue - blue) * part);
    }

    int rgb() {
        return channel(red) << 16 | channel(green) << 8 | channel(blue);
    }

    private static int channel(double share) {
        return (int) Math.round(255 * share);
    }
}
