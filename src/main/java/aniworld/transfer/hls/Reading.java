package aniworld.transfer.hls;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What all tags of one playlist share while it is read.
final class Reading {
    private static final DateTimeFormatter DATE =
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    .optionalStart()
                    .appendOffset("+HH:MM", "Z")
                    .optionalEnd()
                    .optionalStart()
                    .appendOffset("+HHmm", "Z")
                    .optionalEnd()
                    .toFormatter(Locale.ROOT);

    private final URI base;
    private final PlaylistLimits limits;
    private final Warnings warnings;
    private final Numbers numbers;
    private final Versions versions;
    private final Variables variables;
    private final Set<String> seen = new HashSet<>();

    Reading(URI base, PlaylistLimits limits, Warnings warnings) {
        this.base = base;
        this.limits = limits;
        this.warnings = warnings;
        this.numbers = new Numbers(warnings);
        this.versions = new Versions(warnings);
        this.variables = new Variables(warnings, limits);
    }

    URI base() {
        return base;
    }

    Numbers numbers() {
        return numbers;
    }

    Versions versions() {
        return versions;
    }

    Variables variables() {
        return variables;
    }

    /// Warns of a tag that may stand in a playlist once and stands there again.
    void once(Tag tag) {
        if (!seen.add(tag.name())) {
            warn(tag.line(), tag.name() + " stands in the playlist more than once");
        }
    }

    void warn(int line, String words) {
        warnings.add(line, words);
    }

    Attributes attributes(Tag tag) {
        return Attributes.of(tag, this);
    }

    Address address(int line, String written) {
        return new Address(written, variables.fill(line, written), base);
    }

    /// Adds to a list that stays in bounds.
    ///
    /// @throws TooMuch beyond the bound
    <T> void addFew(List<T> list, T item, String what) {
        add(list, item, limits.entries(), what);
    }

    /// The same for what a media playlist has many of.
    ///
    /// @throws TooMuch beyond the bound
    <T> void addMany(List<T> list, T item, String what) {
        add(list, item, limits.segments(), what);
    }

    private static <T> void add(List<T> list, T item, int most, String what) {
        if (list.size() >= most) {
            throw new TooMuch("The playlist has more than " + most + " " + what + ".");
        }
        list.add(item);
    }

    /// A moment of ISO 8601. Without an offset it is taken as UTC, with a warning.
    Optional<OffsetDateTime> date(int line, String what, String text) {
        try {
            TemporalAccessor moment =
                    DATE.parseBest(
                            text.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from);
            if (moment instanceof OffsetDateTime exact) {
                return Optional.of(exact);
            }
            warn(line, what + " has no time zone: " + Warnings.quote(text));
            return Optional.of(LocalDateTime.from(moment).atOffset(ZoneOffset.UTC));
        } catch (DateTimeException _) {
            warn(line, what + " is not a date: " + Warnings.quote(text));
            return Optional.empty();
        }
    }
}
