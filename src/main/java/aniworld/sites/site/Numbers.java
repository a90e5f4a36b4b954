package aniworld.sites.site;

import aniworld.library.EpisodeNumber;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers as sites write them: `Folge 13,5`, `Staffel 2`, `(2019)`.
final class Numbers {
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9.,])([0-9]{1,4})(?:[.,]([0-9]))?(?![0-9])");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])");

    private Numbers() {}

    static Optional<EpisodeNumber> episode(int season, String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.find()) {
            return Optional.empty();
        }
        String tenth = number.group(2) == null ? "0" : number.group(2);
        return EpisodeNumber.of(season, new BigDecimal(number.group(1) + "." + tenth));
    }

    static OptionalInt season(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find()
                ? OptionalInt.of(Integer.parseInt(number.group(1)))
                : OptionalInt.empty();
    }

    static OptionalInt year(String text) {
        Matcher year = YEAR.matcher(text);
        return year.find() ? OptionalInt.of(Integer.parseInt(year.group(1))) : OptionalInt.empty();
    }
}
