package aniworld.demo;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which bytes of a content a request is for (RFC 9110, section 14).
sealed interface Wanted {
    Pattern ONE_RANGE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    record Whole() implements Wanted {}

    /// @param to exclusive
    record Part(long from, long to) implements Wanted {}

    record Nothing() implements Wanted {}

    /// Several ranges at once, and what is no range, count as a wish for the whole.
    ///
    /// @param range of the request, as it came
    static Wanted of(Optional<String> range, long length) {
        Matcher form = ONE_RANGE.matcher(range.orElse(""));
        if (!form.matches()) {
            return new Whole();
        }
        return form.group(1).isEmpty()
                ? last(form.group(2), length)
                : between(form.group(1), form.group(2), length);
    }

    private static Wanted last(String count, long length) {
        if (count.isEmpty()) {
            return new Whole();
        }
        return part(Math.max(0, length - Long.parseLong(count)), length, length);
    }

    private static Wanted between(String first, String last, long length) {
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? length : Long.parseLong(last) + 1;
        return to <= from && !last.isEmpty()
                ? new Whole()
                : part(from, Math.min(to, length), length);
    }

    private static Wanted part(long from, long to, long length) {
        return from >= length ? new Nothing() : new Part(from, to);
    }
}
