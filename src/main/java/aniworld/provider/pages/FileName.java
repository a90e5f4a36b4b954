package aniworld.provider.pages;

import aniworld.library.EpisodeNumber;
import aniworld.library.names.NameParser;
import aniworld.library.names.ParsedName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What a file that lies at a provider says by its name.
///
/// @param episodes those it holds; empty when it is none or does not say which
/// @param title of the episode; may be empty
public record FileName(List<EpisodeNumber> episodes, String title, Optional<String> language) {
    private static final NameParser PARSER = new NameParser();
    private static final int LONGEST = 1000;
    private static final Set<String> VIDEO =
            Set.of(
                    "mkv", "mp4", "m4v", "webm", "avi", "mov", "ts", "m2ts", "ogv", "wmv", "flv",
                    "mpg", "mpeg");

    public FileName {
        episodes = List.copyOf(episodes);
    }

    /// @param path the name, with its folders before it where they may say the season
    public static FileName of(String path) {
        ParsedName name = PARSER.parse(path.substring(Math.max(0, path.length() - LONGEST)));
        boolean episode = name.kind() == ParsedName.Kind.EPISODE;
        return new FileName(
                episode ? numbers(name) : List.of(),
                Wording.title(name.title().orElse("")),
                name.language());
    }

    /// A number without a season is an absolute one; those count as season 1, as in the library.
    private static List<EpisodeNumber> numbers(ParsedName name) {
        return name.numbers().stream()
                .flatMap(number -> EpisodeNumber.of(name.season().orElse(1), number).stream())
                .distinct()
                .toList();
    }

    /// Whether the name ends like a video's or a playlist's.
    public static boolean isVideo(String name) {
        return VIDEO.contains(extension(name)) || isPlaylist(name);
    }

    public static boolean isPlaylist(String name) {
        return extension(name).equals("m3u8");
    }

    /// The year that a series' folder or title carries.
    public static OptionalInt year(String folder) {
        return PARSER.parse(folder.substring(Math.max(0, folder.length() - LONGEST))).year();
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
