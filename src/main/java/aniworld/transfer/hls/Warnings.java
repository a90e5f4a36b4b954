package aniworld.transfer.hls;

import java.util.ArrayList;
import java.util.List;

/// Gathers warnings up to a bound: a hostile playlist can earn one a line.
final class Warnings {
    private static final int QUOTED = 60;

    private final int most;
    private final List<Warning> kept = new ArrayList<>();
    private long leftOut;

    Warnings(int most) {
        this.most = most;
    }

    void add(int line, String words) {
        if (kept.size() < most) {
            kept.add(new Warning(line, words));
        } else {
            leftOut++;
        }
    }

    List<Warning> list() {
        var all = new ArrayList<>(kept);
        if (leftOut > 0) {
            all.add(new Warning(0, leftOut + " more warnings are left out"));
        }
        return List.copyOf(all);
    }

    /// A piece of the playlist, short and harmless enough to be shown.
    static String quote(String text) {
        String start = text.length() > QUOTED ? text.substring(0, QUOTED) + "…" : text;
        var shown = new StringBuilder("\"");
        start.chars()
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .forEach(c -> shown.append((char) c));
        return shown.append('"').toString();
    }
}
