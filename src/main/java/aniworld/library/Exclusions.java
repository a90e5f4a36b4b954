package aniworld.library;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Which folders and files of the anime directory are none of the library's.
public final class Exclusions {
    /// What systems, NAS boxes and download programs leave in any folder.
    private static final Set<String> OF_MACHINES =
            Set.of(
                    "@eadir",
                    "@recycle",
                    "@recently-snapshot",
                    "@tmp",
                    "#recycle",
                    "#snapshot",
                    "$recycle.bin",
                    "recycler",
                    "system volume information",
                    "lost+found",
                    "__macosx");

    /// Folders that Plex, Jellyfin, Emby and Kodi keep beside the episodes: the names are theirs
    /// ("Local Media Assets" of Plex, "Extras" of Jellyfin).
    private static final Set<String> OF_MEDIA_SERVERS =
            Set.of(
                    "plex versions",
                    "backdrops",
                    "theme-music",
                    "metadata",
                    "extras",
                    "extra",
                    "trailers",
                    "trailer",
                    "samples",
                    "sample",
                    "featurettes",
                    "behind the scenes",
                    "deleted scenes",
                    "interviews",
                    "scenes",
                    "clips",
                    "shorts",
                    "other",
                    "subs",
                    "subtitles");

    /// What SABnzbd and NZBGet call a folder that they still work in.
    private static final Pattern UNFINISHED =
            Pattern.compile("(?i)_(?:UNPACK|FAILED|ADMIN)_.*|.*\\.(?:nzb|!qb|part)");

    private static final Set<String> MEDIA =
            Set.of(
                    "mkv", "mk3d", "mp4", "m4v", "avi", "mov", "wmv", "flv", "f4v", "ts", "m2ts",
                    "mts", "webm", "mpg", "mpeg", "m2v", "vob", "ogm", "ogv", "rm", "rmvb", "divx",
                    "3gp", "asf");

    /// What only ever lies beside episodes. By this the disk need not be asked whether it is a
    /// folder.
    private static final Set<String> BESIDE =
            Set.of("srt", "ass", "ssa", "vtt", "idx", "nfo", "jpg", "jpeg", "png", "tbn");

    private Exclusions() {}

    /// A folder directly in the anime directory that is no series'.
    public static boolean seriesFolder(String name) {
        return name.startsWith(".")
                || UNFINISHED.matcher(name).matches()
                || OF_MACHINES.contains(lower(name));
    }

    /// A folder within a series' folder that holds no episodes.
    public static boolean innerFolder(String name) {
        return seriesFolder(name) || OF_MEDIA_SERVERS.contains(lower(name));
    }

    /// A file that is no media file. macOS writes a `._` file beside each file on a foreign disk.
    public static boolean file(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 1 || name.startsWith(".") || !MEDIA.contains(lower(name.substring(dot + 1)));
    }

    /// A file beside an episode or a series: a subtitle, a note, a picture; or anything hidden.
    public static boolean isBeside(String name) {
        int dot = name.lastIndexOf('.');
        return name.startsWith(".") || (dot > 0 && BESIDE.contains(lower(name.substring(dot + 1))));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
