package aniworld.shelf;

import aniworld.library.SafeName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One folder or file name of a [NamePattern].
record NameElement(List<Piece> pieces) {
    private static final Pattern PIECE =
            Pattern.compile("\\{([^{}\\p{L}]*)(\\p{L}+)([^{}\\p{L}]*)\\}|([^{}]+)");
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"\\\\|?*\\p{Cc}]");

    NameElement {
        pieces = List.copyOf(pieces);
    }

    /// A literal text, or a value with what comes and goes with it.
    sealed interface Piece {
        record Literal(String text) implements Piece {}

        record Value(String before, Placeholder placeholder, String after) implements Piece {}
    }

    /// @throws IllegalArgumentException with a sentence for the person who wrote the pattern
    static NameElement parse(String text) {
        var pieces = new ArrayList<Piece>();
        Matcher piece = PIECE.matcher(text);
        int end = 0;
        while (piece.find() && piece.start() == end) {
            pieces.add(read(piece));
            end = piece.end();
        }
        if (end != text.length() || pieces.isEmpty()) {
            throw new IllegalArgumentException(
                    text.isEmpty()
                            ? "has an empty part between two /"
                            : "has a brace that is not part of a placeholder");
        }
        checkCharacters(text);
        return new NameElement(pieces);
    }

    private static Piece read(Matcher piece) {
        String literal = piece.group(4);
        return literal != null
                ? new Piece.Literal(literal)
                : new Piece.Value(piece.group(1), known(piece.group(2)), piece.group(3));
    }

    private static Placeholder known(String word) {
        return Placeholder.of(word)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "has the unknown placeholder {" + word + "}"));
    }

    private static void checkCharacters(String text) {
        Matcher forbidden = FORBIDDEN.matcher(text);
        if (forbidden.find()) {
            throw new IllegalArgumentException(
                    "has a character that names cannot have everywhere: "
                            + Character.getName(forbidden.group().charAt(0)));
        }
        if (text.startsWith(".") || text.endsWith(".") || !text.strip().equals(text)) {
            throw new IllegalArgumentException(
                    "has a part that begins with a dot or a space, or ends with one");
        }
    }

    boolean has(Placeholder placeholder) {
        return pieces.stream()
                .anyMatch(
                        piece ->
                                piece instanceof Piece.Value value
                                        && value.placeholder() == placeholder);
    }

    /// @param ending of the name, with its dot; empty for a folder
    /// @return a safe name; where it would be longer than 255 bytes, first the episode's title and
    ///   then the series' name is cut, never the number
    String render(Labels labels, String ending) {
        Labels fitting = labels;
        for (Placeholder longOne : List.of(Placeholder.TITLE, Placeholder.SERIES)) {
            int excess = SafeName.bytes(raw(fitting) + ending) + 1 - SafeName.LONGEST;
            if (excess > 0) {
                int keep = SafeName.bytes(fitting.value(longOne)) - excess;
                fitting = fitting.shortened(longOne, keep);
            }
        }
        return SafeName.whole(raw(fitting)) + ending;
    }

    private String raw(Labels labels) {
        var name = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Literal literal -> name.append(literal.text());
                case Piece.Value value -> append(name, value, labels.value(value.placeholder()));
            }
        }
        return name.toString();
    }

    private static void append(StringBuilder name, Piece.Value piece, String value) {
        if (!value.isEmpty()) {
            name.append(piece.before()).append(value).append(piece.after());
        }
    }
}
