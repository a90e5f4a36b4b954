package aniworld.http;

import aniworld.library.Episode;
import aniworld.library.EpisodeNumber;
import aniworld.library.Holding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Episodes as a client asks for them: `S01E02`, `S01-E02`, a range `S01E01-E12`, a season `S01`.
sealed interface EpisodeWish {
    Pattern RANGE = Pattern.compile("[sS]([0-9]{1,4})-?[eE]([0-9]{1,4})-[eE]([0-9]{1,4})");
    Pattern SEASON = Pattern.compile("[sS]([0-9]{1,4})");

    /// What of a series is meant; empty when it has no such episode.
    List<EpisodeNumber> within(Holding series, LocalDate today);

    static Optional<EpisodeWish> parse(String text) {
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            return Range.of(number(range, 1), number(range, 2), number(range, 3));
        }
        Matcher season = SEASON.matcher(text);
        return season.matches()
                ? Optional.of(new Season(number(season, 1)))
                : EpisodeNumber.parse(text).map(One::new);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    record One(EpisodeNumber number) implements EpisodeWish {
        @Override
        public List<EpisodeNumber> within(Holding series, LocalDate today) {
            return List.of(number);
        }
    }

    /// From the first to the last, both included.
    record Range(int season, int first, int last) implements EpisodeWish {
        static Optional<EpisodeWish> of(int season, int first, int last) {
            return first <= last ? Optional.of(new Range(season, first, last)) : Optional.empty();
        }

        @Override
        public List<EpisodeNumber> within(Holding series, LocalDate today) {
            return IntStream.rangeClosed(first, last)
                    .mapToObj(number -> EpisodeNumber.of(season, number))
                    .toList();
        }
    }

    /// What of a season has come out.
    record Season(int season) implements EpisodeWish {
        @Override
        public List<EpisodeNumber> within(Holding series, LocalDate today) {
            return series.episodes().stream()
                    .filter(episode -> episode.number().season() == season)
                    .filter(episode -> episode.isReleased(today))
                    .map(Episode::number)
                    .toList();
        }
    }
}
