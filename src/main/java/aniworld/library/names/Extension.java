package aniworld.library.names;

import java.util.Locale;
import java.util.Set;

/// The file type at the end of a name.
///
/// @param stem the name without it
/// @param isMedia whether it is one of a video or of subtitles
record Extension(String stem, boolean isMedia) {
    private static final int LONGEST = 8;
    private static final Set<String> MEDIA =
            Set.of(
                    "mkv", "mp4", "avi", "m4v", "ts", "m2ts", "mts", "mov", "wmv", "flv", "webm",
                    "ogm", "ogv", "rm", "rmvb", "mpg", "mpeg", "divx", "vob", "iso", "3gp", "f4v",
                    "asf", "strm", "mk3d", "srt", "ass", "ssa", "sub", "idx", "sup", "vtt", "smi");
    private static final Set<String> OTHER =
            Set.of(
                    "nfo",
                    "jpg",
                    "jpeg",
                    "png",
                    "webp",
                    "tbn",
                    "txt",
                    "xml",
                    "json",
                    "torrent",
                    "nzb",
                    "7z",
                    "rar",
                    "zip",
                    "par2",
                    "patch",
                    "trash",
                    "part",
                    "tmp",
                    "mka",
                    "mp3",
                    "flac",
                    "aac",
                    "ac3",
                    "!qb",
                    "crdownload",
                    "url",
                    "sfv",
                    "md5");

    /// Takes off every known type, such as `.mkv.part`; `isMedia` if one of them is.
    static Extension of(String name) {
        String stem = name;
        boolean media = false;
        for (String type = type(stem); !type.isEmpty(); type = type(stem)) {
            boolean isMedia = MEDIA.contains(type);
            if (!isMedia && !OTHER.contains(type)) {
                break;
            }
            media |= isMedia;
            stem = stem.substring(0, stem.length() - type.length() - 1);
        }
        return new Extension(stem, media);
    }

    /// A name that is nothing but a type, such as `.nfo`, has none.
    private static String type(String name) {
        int last = name.length() - 1;
        for (int dot = last; dot > 0 && last - dot <= LONGEST; dot--) {
            if (name.charAt(dot) == '.') {
                return name.substring(dot + 1).toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }
}
