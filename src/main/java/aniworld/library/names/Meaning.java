package aniworld.library.names;

/// What a word means to the readers. The order is of no importance.
enum Meaning {
    PLAIN,
    /// `S` or `T` before a season's number.
    S,
    /// `E`, `EP`: before an episode's number, also glued to it.
    E,
    /// `x` between season and episode.
    X,
    SEASON,
    /// Says a season only beside an episode or alone: otherwise a word of many titles.
    SERIES,
    EPISODE,
    /// A counter of episodes that follows the number: 話.
    EPISODE_COUNTER,
    /// A counter of seasons that follows the number: 期.
    SEASON_COUNTER,
    /// A season and its number in one word; `says` is the number.
    SEASON_SAID,
    PART,
    /// Counts what holds several episodes or none: a volume, a disc.
    VOLUME,
    /// Between a number and the count of all: `3 of 12`.
    OF,
    /// Between the ends of a range.
    TO,
    /// What makes an ordinal of a number: `2nd`.
    NTH,
    /// A number as a word; `says` is the number.
    COUNT,
    SPECIAL,
    MOVIE,
    /// Of an opening, an ending, a trailer: may be a word of a title.
    EXTRA,
    /// The same, but never a word of a title.
    SURE_EXTRA,
    /// A remark on the release that is no word of a title.
    TAG,
    /// A remark that may as well be a word of a title.
    SOFT_TAG,
    UNIT,
    /// After the lines of a picture: `720p`.
    LINES,
    /// A language; `says` is its English name.
    LANGUAGE,
    /// Language and mode in one word; `says` is both.
    SPOKEN,
    SUB,
    /// Of a catalogue, beside the key of a series in it.
    CATALOGUE,
    DUB,
    VERSION,
    END,
    TELEVISION,
    /// Of a collection that holds everything.
    COMPLETE,
    COUNTRY
}
