package aniworld.cli;

import aniworld.library.ShelfFile;
import aniworld.logs.Visible;
import aniworld.scan.ScanResult.Unreadable;
import aniworld.scan.Survey;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a whole folder of series comes to. For one thread.
final class SurveyTotals {
    private final Set<String> folders = new HashSet<>();
    private long episodes;
    private long files;
    private long bytes;

    void add(Survey.Sight sight) {
        folders.add(sight.folder());
        files += sight.files().size();
        bytes += sight.files().stream().mapToLong(ShelfFile::size).sum();
        episodes +=
                sight.files().stream().flatMap(file -> file.episodes().stream()).distinct().count();
    }

    Map<String, Object> fields(List<Unreadable> unreadable) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("series", folders.size());
        fields.put("episodes", episodes);
        fields.put("files", files);
        fields.put("size_bytes", bytes);
        fields.put("unreadable", unreadable.stream().map(SurveyTotals::fields).toList());
        return fields;
    }

    private static Map<String, String> fields(Unreadable place) {
        return Map.of("place", place.place(), "reason", place.reason());
    }

    private static String words(Unreadable place) {
        return place.place() + ": " + place.reason();
    }

    String text(List<Unreadable> unreadable) {
        var text = new StringBuilder();
        unreadable.forEach(one -> text.append("Not read: %s%n".formatted(Visible.of(words(one)))));
        return text.append(
                        String.format(
                                Locale.ROOT,
                                "%d series, %d episodes in %d files, %.1f GB",
                                folders.size(),
                                episodes,
                                files,
                                bytes / 1e9))
                .toString();
    }
}
