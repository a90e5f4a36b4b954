package aniworld.transfer;

import aniworld.net.Answer;
import java.util.Optional;

/// By what a server tells one state of a file from the next.
sealed interface Validator {

    /// A strong entity tag, quotes included: the same tag means the same bytes.
    record StrongTag(String tag) implements Validator {}

    /// A date of change, as the server wrote it. Two changes within a second share it.
    record ChangedAt(String date) implements Validator {}

    /// The server gives neither.
    record Nothing() implements Validator {}

    /// The best that an answer has. Weak tags (`W/"…"`) say nothing about bytes.
    static Validator of(Answer answer) {
        Optional<String> tag = answer.header("ETag").map(String::strip).filter(Validator::isStrong);
        if (tag.isPresent()) {
            return new StrongTag(tag.get());
        }
        return answer.header("Last-Modified")
                .map(String::strip)
                .filter(date -> !date.isEmpty())
                .<Validator>map(ChangedAt::new)
                .orElseGet(Nothing::new);
    }

    private static boolean isStrong(String tag) {
        return tag.length() >= 2 && tag.startsWith("\"") && tag.endsWith("\"");
    }

    /// What goes into `If-Range`.
    default Optional<String> condition() {
        return switch (this) {
            case StrongTag(String tag) -> Optional.of(tag);
            case ChangedAt(String date) -> Optional.of(date);
            case Nothing() -> Optional.empty();
        };
    }

    /// Whether the same validator is proof of the same bytes.
    default boolean isStrong() {
        return this instanceof StrongTag;
    }

    /// Whether the other one, of the same kind, tells of another state.
    default boolean contradicts(Validator other) {
        return getClass() == other.getClass() && !equals(other);
    }

    default String text() {
        return switch (this) {
            case StrongTag(String tag) -> "tag " + tag;
            case ChangedAt(String date) -> "date " + date;
            case Nothing() -> "nothing";
        };
    }

    /// Reads what [#text] wrote; empty for anything else.
    static Optional<Validator> parse(String text) {
        if (text.startsWith("tag ")) {
            return Optional.of(new StrongTag(text.substring(4)));
        }
        if (text.startsWith("date ")) {
            return Optional.of(new ChangedAt(text.substring(5)));
        }
        return text.equals("nothing") ? Optional.of(new Nothing()) : Optional.empty();
    }
}
