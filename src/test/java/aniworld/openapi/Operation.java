package aniworld.openapi;

import java.util.Comparator;
import java.util.Locale;

/// A method in capitals and a path template such as `/api/anime/{key}`.
public record Operation(String method, String path) implements Comparable<Operation> {
    private static final Comparator<Operation> BY_PATH =
            Comparator.comparing(Operation::path).thenComparing(Operation::method);

    public Operation {
        method = method.toUpperCase(Locale.ROOT);
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("A path starts with a slash: " + path);
        }
    }

    @Override
    public int compareTo(Operation other) {
        return BY_PATH.compare(this, other);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
