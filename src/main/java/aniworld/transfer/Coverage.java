package aniworld.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which bytes of a file are there.
///
/// @param ranges ascending, with at least one byte missing between two
record Coverage(List<Range> ranges) {
    static final Coverage NONE = new Coverage(List.of());

    private static final Pattern RANGE = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    Coverage {
        ranges = List.copyOf(ranges);
        for (int i = 1; i < ranges.size(); i++) {
            if (ranges.get(i).from() <= ranges.get(i - 1).to()) {
                throw new IllegalArgumentException("ranges touch or are not in order");
            }
        }
    }

    Coverage plus(Range added) {
        var result = new ArrayList<Range>();
        Range grown = added;
        for (Range range : ranges) {
            if (range.to() < grown.from()) {
                result.add(range);
            } else if (range.from() <= grown.to()) {
                grown =
                        new Range(
                                Math.min(range.from(), grown.from()),
                                Math.max(range.to(), grown.to()));
            }
        }
        result.add(grown);
        Range last = grown;
        ranges.stream().filter(range -> range.from() > last.to()).forEach(result::add);
        return new Coverage(result);
    }

    /// The part of it before this place.
    Coverage until(long end) {
        return new Coverage(
                ranges.stream()
                        .filter(range -> range.from() < end)
                        .map(range -> new Range(range.from(), Math.min(range.to(), end)))
                        .toList());
    }

    long bytes() {
        return ranges.stream().mapToLong(Range::size).sum();
    }

    /// The one behind the last byte that is there.
    long end() {
        return ranges.isEmpty() ? 0 : ranges.getLast().to();
    }

    /// What is missing from a file of this size.
    List<Range> gaps(long size) {
        var gaps = new ArrayList<Range>();
        long at = 0;
        for (Range range : ranges) {
            if (range.from() > at) {
                gaps.add(new Range(at, range.from()));
            }
            at = range.to();
        }
        if (at < size) {
            gaps.add(new Range(at, size));
        }
        return gaps;
    }

    /// How many bytes lie there without a gap right before this one.
    long before(long offset) {
        return ranges.stream()
                .filter(range -> range.from() < offset && range.to() >= offset)
                .mapToLong(range -> offset - range.from())
                .findFirst()
                .orElse(0);
    }

    /// `0-100,200-300`, ends exclusive; empty for nothing.
    String text() {
        return ranges.stream()
                .map(range -> range.from() + "-" + range.to())
                .collect(Collectors.joining(","));
    }

    /// Reads what [#text] wrote; empty for anything else.
    static Optional<Coverage> parse(String text) {
        if (text.isEmpty()) {
            return Optional.of(NONE);
        }
        var ranges = new ArrayList<Range>();
        for (String part : text.split(",", -1)) {
            var form = RANGE.matcher(part);
            if (!form.matches()) {
                return Optional.empty();
            }
            long from = Long.parseLong(form.group(1));
            long to = Long.parseLong(form.group(2));
            if (to <= from || (!ranges.isEmpty() && ranges.getLast().to() >= from)) {
                return Optional.empty();
            }
            ranges.add(new Range(from, to));
        }
        return Optional.of(new Coverage(ranges));
    }
}
