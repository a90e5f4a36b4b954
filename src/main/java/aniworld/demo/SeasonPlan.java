package aniworld.demo;

import aniworld.library.EpisodeNumber;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// One season of the demo.
///
/// @param first the day on which its first episode came out: a date, or a period such as `P-10D`
///   that counts from the day of the demo
/// @param everyDays how long after one episode the next comes; a week when it is not said
/// @param titles of its episodes, numbered from 1
/// @param half the number of the last episode where that is a half one: `12.5`
/// @param here numbers of the episodes that the library has from the beginning
/// @param hereAs their files, in the series' folder; `{number}` is `S01E02`, `{episode}` is `2`
record SeasonPlan(
        int number,
        String first,
        @JsonProperty("every_days") OptionalInt everyDays,
        List<String> languages,
        List<String> titles,
        Optional<String> half,
        List<Integer> here,
        @JsonProperty("here_as") Optional<String> hereAs) {
    private static final int WEEK = 7;

    SeasonPlan {
        languages = List.copyOf(languages);
        titles = List.copyOf(titles);
        here = List.copyOf(here);
    }

    List<EpisodePlan> episodes(LocalDate today) {
        return IntStream.range(0, titles.size())
                .mapToObj(place -> episode(place, firstDay(today)))
                .toList();
    }

    private EpisodePlan episode(int place, LocalDate firstDay) {
        EpisodeNumber episode = numberAt(place);
        return new EpisodePlan(
                episode,
                titles.get(place),
                firstDay.plusDays((long) place * everyDays.orElse(WEEK)),
                languages,
                hereAs.filter(_ -> here.contains(place + 1))
                        .map(form -> file(form, episode, titles.get(place))));
    }

    private EpisodeNumber numberAt(int place) {
        String usual = String.valueOf(place + 1);
        String written = place == titles.size() - 1 ? half.orElse(usual) : usual;
        return EpisodeNumber.parse("S" + number + "E" + written).orElseThrow();
    }

    private static String file(String form, EpisodeNumber episode, String title) {
        return form.replace("{number}", episode.compact())
                .replace("{episode}", String.valueOf(episode.number()))
                .replace("{title}", title);
    }

    private LocalDate firstDay(LocalDate today) {
        return first.startsWith("P") ? today.plus(Period.parse(first)) : LocalDate.parse(first);
    }
}
