package aniworld.transfer;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which part a server says it sends (RFC 9110, 14.4).
///
/// @param total size of the whole file, when the server knows it
record ContentRange(Range range, OptionalLong total) {
    private static final Pattern FORM =
            Pattern.compile("bytes\\s+(\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");

    /// Empty for anything that cannot be right.
    static Optional<ContentRange> parse(String header) {
        Matcher form = FORM.matcher(header.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        long from = Long.parseLong(form.group(1));
        long to = Long.parseLong(form.group(2)) + 1;
        OptionalLong total =
                form.group(3).equals("*")
                        ? OptionalLong.empty()
                        : OptionalLong.of(Long.parseLong(form.group(3)));
        return from < to && to <= total.orElse(Long.MAX_VALUE)
                ? Optional.of(new ContentRange(new Range(from, to), total))
                : Optional.empty();
    }
}
