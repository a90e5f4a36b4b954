package aniworld.library.names;

import java.math.BigDecimal;
import java.util.List;

/// What a family found in a line, and where.
///
/// @param fromChar where the text before it ends
/// @param to the first token after it
/// @param season -1 if it names none
/// @param numbers empty for a season folder
/// @param version 0 if none is written beside the number
record Sighting(
        ParsedName.Kind kind,
        int fromChar,
        int to,
        int season,
        List<BigDecimal> numbers,
        int version) {
    static Sighting episode(int fromChar, int season, NumberRun run) {
        return new Sighting(
                ParsedName.Kind.EPISODE,
                fromChar,
                run.next(),
                season,
                run.numbers(),
                run.version());
    }

    Sighting withKind(ParsedName.Kind other) {
        return new Sighting(other, fromChar, to, season, numbers, version);
    }

    /// What contradicts itself is no episode.
    Sighting refused() {
        return new Sighting(ParsedName.Kind.NONE, fromChar, to, -1, List.of(), 0);
    }
}
