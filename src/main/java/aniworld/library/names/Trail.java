package aniworld.library.names;

import java.util.ArrayList;
import java.util.List;

/// A path, cut into names: the last and the few above it that may say something about it.
///
/// A slash with a space on each side stands between two titles, and one inside of brackets between
/// two remarks: both separate nothing.
///
/// @param folders the outermost first
record Trail(String leaf, List<String> folders) {
    private static final String OPENING = "([{【";
    private static final String CLOSING = ")]}】";

    static Trail of(String text) {
        if (text.indexOf('/') < 0 && text.indexOf('\\') < 0) {
            return new Trail(text, List.of());
        }
        List<String> names = split(text);
        if (names.isEmpty()) {
            return new Trail(text, List.of());
        }
        return new Trail(names.getLast(), names.subList(0, names.size() - 1));
    }

    private static List<String> split(String text) {
        boolean[] enclosed = enclosed(text);
        var names = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || (separates(text, i) && !enclosed[i])) {
                add(names, text.substring(from, i));
                from = i + 1;
            }
        }
        return names;
    }

    private static void add(List<String> names, String name) {
        if (!name.isBlank()) {
            names.add(name.strip());
        }
    }

    private static boolean separates(String text, int i) {
        char c = text.charAt(i);
        boolean spaced =
                i > 0
                        && i + 1 < text.length()
                        && text.charAt(i - 1) == ' '
                        && text.charAt(i + 1) == ' ';
        return c == '\\' || (c == '/' && !spaced);
    }

    /// Marks what lies between an opening bracket and the closing one that comes next.
    private static boolean[] enclosed(String text) {
        var enclosed = new boolean[text.length()];
        boolean closes = false;
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            closes = CLOSING.indexOf(c) >= 0 || (closes && OPENING.indexOf(c) < 0);
            enclosed[i] = closes;
        }
        boolean opened = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            opened = OPENING.indexOf(c) >= 0 || (opened && CLOSING.indexOf(c) < 0);
            enclosed[i] &= opened;
        }
        return enclosed;
    }
}
