package aniworld.library;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the names that this program itself gives: `Season 01` and `… S01E02 …`.
final class PlainNames implements NameReader {
    private static final Pattern NUMBER =
            Pattern.compile("(?i)\\bS([0-9]{1,4})E([0-9]{1,4}(?:\\.[0-9])?)\\b");
    private static final Pattern SEASON = Pattern.compile("(?i)(?:Season|Staffel|S) ?([0-9]{1,4})");

    @Override
    public Reading file(String name) {
        Matcher number = NUMBER.matcher(name);
        return number.find()
                ? new Reading(
                        OptionalInt.of(Integer.parseInt(number.group(1))),
                        List.of(new BigDecimal(number.group(2))),
                        Optional.empty(),
                        false)
                : new Reading(OptionalInt.empty(), List.of(), Optional.empty(), false);
    }

    @Override
    public OptionalInt season(String folder) {
        Matcher season = SEASON.matcher(folder);
        return season.matches()
                ? OptionalInt.of(Integer.parseInt(season.group(1)))
                : OptionalInt.empty();
    }
}
