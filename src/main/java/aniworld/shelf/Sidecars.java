package aniworld.shelf;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/// Files that belong to a media file because they bear its name: `Show - S01E01.de.srt`, `Show -
/// S01E01.nfo`, `Show - S01E01-thumb.jpg`.
public final class Sidecars {
    /// What Kodi, Jellyfin and Emby put behind the name of an episode for a picture of it.
    private static final Set<String> PICTURES =
            Set.of(
                    "thumb",
                    "poster",
                    "fanart",
                    "banner",
                    "landscape",
                    "clearart",
                    "clearlogo",
                    "logo",
                    "backdrop",
                    "mediainfo");

    private final NavigableSet<String> names;

    /// @param names of the files in one folder, none of them a media file
    public Sidecars(Collection<String> names) {
        this.names = new TreeSet<>(names);
    }

    /// @param media the name of a media file in the same folder
    public List<String> of(String media) {
        String stem = stem(media);
        return names.tailSet(stem, false).stream()
                .takeWhile(name -> name.startsWith(stem))
                .filter(name -> belongs(name.substring(stem.length())))
                .toList();
    }

    private static boolean belongs(String rest) {
        if (rest.startsWith(".")) {
            return true;
        }
        int dot = rest.indexOf('.');
        return rest.startsWith("-")
                && dot > 1
                && PICTURES.contains(rest.substring(1, dot).toLowerCase(Locale.ROOT));
    }

    /// A name without its ending.
    static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 1 ? name : name.substring(0, dot);
    }
}
