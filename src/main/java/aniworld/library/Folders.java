package aniworld.library;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which folders belong to which series. Names that differ in case alone count as one: on many
/// disks they are.
final class Folders {
    private final Map<String, Series> owners = new HashMap<>();

    Folders(List<Series> series) {
        series.forEach(one -> owners.putIfAbsent(folded(one.folder()), one));
    }

    /// The series of a folder, when no provider's series is matched to it.
    Optional<Series> unmatched(String folder) {
        return owner(folder).filter(series -> series.origin().isEmpty());
    }

    Optional<Series> owner(String folder) {
        return Optional.ofNullable(owners.get(folded(folder)));
    }

    /// This name or, while it belongs to a series, the name with ` (2)`, ` (3)` and so on.
    String free(String folder) {
        String free = folder;
        for (int n = 2; owners.containsKey(folded(free)); n++) {
            String ending = " (" + n + ")";
            free = SafeName.cut(folder, SafeName.LONGEST - SafeName.bytes(ending)) + ending;
        }
        return free;
    }

    /// `Name (2013)`, the way that Jellyfin, Plex and Sonarr like it.
    static String nameFor(NewSeries series) {
        SeriesFacts facts = series.facts();
        boolean said = facts.year().isEmpty() || facts.name().endsWith(")");
        return said ? facts.name() : facts.name() + " (" + facts.year().getAsInt() + ")";
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
