package aniworld.transfer.hls;

/// Which protocol version a playlist needs for what it uses (section 7 of RFC 8216, section 8 of
/// bis) and which one it claims.
final class Versions {
    private static final int NEWEST = 13;

    private final Warnings warnings;
    private int declared = 1;
    private int needed = 1;
    private int neededAt;
    private String neededFor = "";

    Versions(Warnings warnings) {
        this.warnings = warnings;
    }

    void declare(int line, long version) {
        if (version < 1 || version > NEWEST) {
            warnings.add(line, "No version " + version + " of the protocol is known");
        }
        declared = Math.clamp(version, 1, Integer.MAX_VALUE);
    }

    void need(int version, int line, String feature) {
        if (version > needed) {
            needed = version;
            neededAt = line;
            neededFor = feature;
        }
    }

    int declared() {
        return declared;
    }

    void check() {
        if (needed > declared) {
            warnings.add(
                    neededAt,
                    "%s needs EXT-X-VERSION %d, the playlist says %d"
                            .formatted(neededFor, needed, declared));
        }
    }
}
