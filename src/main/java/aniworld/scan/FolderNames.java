package aniworld.scan;

import aniworld.library.Slug;
import aniworld.library.names.NameParser;
import aniworld.library.names.ParsedName;
import aniworld.library.names.ParsedName.Kind;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What the name of a folder says about who owns it.
final class FolderNames {
    /// The ids that Sonarr, Plex, Jellyfin and HAMA write behind a title: `{tvdb-123}`,
    /// `[anidb-123]`, `[tvdbid-123]`, `[imdbid-tt123]`.
    private static final Pattern ID =
            Pattern.compile(
                    "(?i)[\\[{(](?:tvdb|tmdb|imdb|anidb|mal|anilist|tvmaze)[0-9]?(?:id)?[-=][a-z0-9]{1,20}[\\])}]");

    /// Parts of one series: a language, a quality, a disk, an arc.
    private static final Pattern DIVISION =
            Pattern.compile(
                    "(?i)\\W*(?:(?:(?:ger|eng|jap|jpn)?[ ._-]?(?:dub|sub)(?:bed|s|titles)?|german|deutsch|english"
                            + "|englisch|japanese|japanisch|uncut|uncensored|[0-9]{3,4}p|4k|8k|uhd|hd|sd"
                            + "|blu-?ray|bd(?:rip)?|dvd(?:rip)?|web(?:-?dl|rip)?|x26[45]|h26[45]|hevc)\\W*)+"
                            + "|(?i)\\W*(?:dis[ck]|cd|dvd|vol(?:ume)?|box|part|teil|cour|arc|saga|eps?|episoden?|episodes|folgen"
                            + "|filler|canon)\\b.*");

    /// Folders for anything, as people and programs call them.
    private static final Set<String> GENERAL =
            Set.of(
                    "anime",
                    "animes",
                    "series",
                    "serien",
                    "tv",
                    "tv-shows",
                    "tv-series",
                    "shows",
                    "download",
                    "downloads",
                    "incoming",
                    "new",
                    "neu",
                    "complete",
                    "completed",
                    "finished",
                    "ongoing",
                    "airing",
                    "unsorted",
                    "unsortiert",
                    "sonstiges",
                    "misc",
                    "various",
                    "watched",
                    "gesehen",
                    "a-z",
                    "0-9",
                    "abgeschlossen",
                    "laufend");

    private final NameParser names;

    FolderNames(NameParser names) {
        this.names = names;
    }

    /// The title of the series, in a form to compare; empty when the name has none.
    String title(String name) {
        return names.parse(name).series().map(Slug::distinct).orElse("");
    }

    boolean hasYear(String name) {
        return names.parse(name).year().isPresent();
    }

    boolean hasId(String name) {
        return ID.matcher(name).find();
    }

    boolean isSeason(String name) {
        return names.parse(name).kind() == Kind.SEASON_FOLDER;
    }

    /// Whether it is a part of a series: a season, some of its episodes, its films.
    boolean isDivision(String name) {
        ParsedName read = names.parse(name);
        return read.kind() != Kind.NONE || DIVISION.matcher(name).matches();
    }

    boolean isGeneral(String name) {
        return GENERAL.contains(name.toLowerCase(Locale.ROOT).replaceAll("[ ._]+", "-"));
    }
}
