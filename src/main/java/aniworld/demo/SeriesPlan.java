package aniworld.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One series of the demo, as `demo/series.json` has it.
///
/// @param folder in the library; empty when the library does not have the series
/// @param mirrored whether each of its files can be had at a second place too
record SeriesPlan(
        String id,
        String title,
        @JsonProperty("other_titles") List<String> otherTitles,
        int year,
        String description,
        Optional<String> folder,
        boolean mirrored,
        List<SeasonPlan> seasons) {
    SeriesPlan {
        otherTitles = List.copyOf(otherTitles);
        seasons = List.copyOf(seasons);
    }

    /// Of all seasons, as they are on a day.
    List<EpisodePlan> episodes(LocalDate today) {
        return seasons.stream().flatMap(season -> season.episodes(today).stream()).toList();
    }
}
