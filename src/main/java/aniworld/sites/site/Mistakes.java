package aniworld.sites.site;

import java.util.ArrayList;
import java.util.List;

/// What is wrong with a definition, all of it, so that a person mends it in one go.
final class Mistakes {
    private static final int MOST = 20;

    private final String file;
    private final List<String> found = new ArrayList<>();

    Mistakes(String file) {
        this.file = file;
    }

    void add(int line, String place, String expected) {
        if (found.size() < MOST) {
            String where = place.isEmpty() ? "" : ", " + place;
            found.add("line " + line + where + ": expected " + expected);
        }
    }

    void check() throws WrongDefinition {
        if (!found.isEmpty()) {
            throw new WrongDefinition(file + ": " + String.join("; ", found));
        }
    }
}
