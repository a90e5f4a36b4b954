package aniworld.cli;

import aniworld.library.EpisodeNumber;
import aniworld.library.ShelfFile;
import aniworld.logs.Visible;
import aniworld.scan.Survey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A series on the disk as the command line shows it.
record SightView(Survey.Sight sight) {

    Map<String, @Nullable Object> fields() {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        OptionalInt year = sight.name().year();
        fields.put("series", sight.name().name());
        fields.put("year", year.isPresent() ? year.getAsInt() : null);
        fields.put("folder", sight.folder());
        fields.put("seasons", seasons().entrySet().stream().map(SightView::season).toList());
        fields.put("files", sight.files().size());
        fields.put("size_bytes", sight.files().stream().mapToLong(ShelfFile::size).sum());
        fields.put("sidecars", sidecars());
        fields.put("without_number", unnumbered());
        return fields;
    }

    private static Map<String, Object> season(Map.Entry<Integer, List<EpisodeNumber>> season) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("season", season.getKey());
        fields.put("episodes", season.getValue().stream().map(EpisodeNumber::dashed).toList());
        return fields;
    }

    /// The series, and below it a line for each season.
    String text() {
        var text = new StringBuilder(Visible.of(sight.folder()));
        seasons()
                .forEach(
                        (season, episodes) ->
                                text.append(
                                        "%n  %-10s %s"
                                                .formatted(
                                                        name(season), new Runs(episodes).text())));
        if (!unnumbered().isEmpty()) {
            text.append("%n  %-10s %d files".formatted("No number", unnumbered().size()));
        }
        return text.toString();
    }

    private static String name(int season) {
        return season == 0 ? "Specials" : "Season " + season;
    }

    private Map<Integer, List<EpisodeNumber>> seasons() {
        var seasons = new TreeMap<Integer, List<EpisodeNumber>>();
        sight.files().stream()
                .flatMap(file -> file.episodes().stream())
                .distinct()
                .sorted()
                .forEach(
                        number ->
                                seasons.computeIfAbsent(number.season(), _ -> new ArrayList<>())
                                        .add(number));
        return seasons;
    }

    private int sidecars() {
        return sight.files().stream().mapToInt(file -> file.edition().sidecars()).sum();
    }

    private List<String> unnumbered() {
        return sight.files().stream()
                .filter(file -> file.episodes().isEmpty())
                .map(file -> file.path().toString())
                .toList();
    }
}
