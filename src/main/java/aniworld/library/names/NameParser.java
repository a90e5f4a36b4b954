package aniworld.library.names;

import java.util.List;
import java.util.Optional;

/// Understands the names of episodes, releases, films, seasons' folders and series' folders, as
/// people and tools have written them in many languages.
///
/// A name may come with the folders above it, separated by slashes or backslashes: what the name
/// itself does not say, the season or the series, is then taken from them. Any string is accepted,
/// none throws, and the time is proportional to the length; over 4,096 characters are not read and
/// mean `NONE`. Holds no state: one parser serves any number of threads.
public final class NameParser {
    private static final int LONGEST = 4_096;

    private final Lexicon lexicon = new Lexicon();
    private final List<Family> sure = List.of(new SeasonEpisode(), new Crossed());
    private final List<Family> weak =
            List.of(
                    new WordedEpisode(),
                    new Extras(),
                    new SeasonThenNumber(),
                    new SeasonFolder(),
                    new SpecialNumber(),
                    new MovieNumber(),
                    new DashedNumber(true),
                    new LeadingNumber(true),
                    new BracketedNumber(),
                    new HashNumber(),
                    new TrailingNumber(),
                    new DashedNumber(false),
                    new InnerNumber(),
                    new LeadingNumber(false),
                    new PartNumber(),
                    new Standing());

    private final List<Family> folders = List.of(new SeasonFolder(), new Extras(), new Standing());

    public ParsedName parse(String name) {
        if (name.length() > LONGEST) {
            return ParsedName.nothing(name);
        }
        Trail trail = Trail.of(name);
        return parse(name, trail.leaf(), Above.of(trail.folders()));
    }

    /// A name in folders that other names lie in too: as [#parse(String)] of the whole path, but
    /// the folders are read once for all.
    ///
    /// @param name one name, whatever signs are in it
    public ParsedName parse(String name, Above above) {
        return name.length() > LONGEST ? ParsedName.nothing(name) : parse(name, name, above);
    }

    private ParsedName parse(String name, String own, Above above) {
        Extension leaf = Extension.of(own);
        Line line = Lexer.read(lexicon, leaf.stem());
        if (above.size() == 0) {
            return read(name, line, new Setting.Place(leaf.isMedia(), "", false));
        }
        return below(name, line, leaf.isMedia(), above);
    }

    private ParsedName read(String name, Line line, Setting.Place place) {
        var setting = new Setting(line, place);
        Optional<Sighting> found = first(sure, line, setting);
        return compose(name, setting, found.isPresent() ? found : first(weak, line, setting));
    }

    private static ParsedName compose(String name, Setting setting, Optional<Sighting> found) {
        return found.isPresent()
                ? new Composer(name, setting, found.get()).compose()
                : ParsedName.nothing(name);
    }

    /// A name that tells its season and episode needs no folder but for a series it leaves out.
    private ParsedName below(String name, Line line, boolean media, Above above) {
        var alone = new Setting(line, new Setting.Place(media, above.nearest(), false));
        Optional<Sighting> found = first(sure, line, alone);
        if (found.isPresent()) {
            return completed(compose(name, alone, found), above);
        }
        return weakBelow(name, line, media, above);
    }

    private ParsedName weakBelow(String name, Line line, boolean media, Above above) {
        ParsedName folder = above.read(0, this::folder);
        boolean inSeason = folder.kind() == ParsedName.Kind.SEASON_FOLDER;
        ParsedName own = read(name, line, new Setting.Place(media, above.nearest(), inSeason));
        if (above.size() == 1 && own.isOnlyTitled(folder)) {
            return own.titled(folder);
        }
        Optional<ParsedName> release = sureAbove(name, above);
        boolean single = release.filter(read -> read.numbers().size() == 1).isPresent();
        boolean silent = own.kind() == ParsedName.Kind.NONE;
        return release.isPresent() && (single || silent) ? release.get() : completed(own, above);
    }

    private static Optional<Sighting> first(List<Family> families, Line line, Setting setting) {
        for (Family family : families) {
            Optional<Sighting> found =
                    family.mayRead(line) ? family.read(line, setting) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// Releases are unpacked into folders that carry the full name, while the file itself may be
    /// called anything.
    private Optional<ParsedName> sureAbove(String name, Above above) {
        Line line = above.line(lexicon);
        var setting = new Setting(line, new Setting.Place(true, "", false));
        return first(sure, line, setting)
                .map(sighting -> new Composer(name, setting, sighting).compose());
    }

    private ParsedName completed(ParsedName own, Above parents) {
        boolean folder = own.kind() == ParsedName.Kind.SEASON_FOLDER;
        boolean whole = own.season().isPresent() && own.series().isPresent();
        if (folder || whole || own.kind() == ParsedName.Kind.NONE) {
            return own;
        }
        ParsedName read = own;
        for (int i = 0; i < parents.size(); i++) {
            ParsedName above = parents.read(i, this::folder);
            read = read.with(above);
            if (above.kind() == ParsedName.Kind.NONE) {
                return read;
            }
        }
        return read;
    }

    private ParsedName folder(String name) {
        Line line = Lexer.read(lexicon, name);
        var setting = new Setting(line, new Setting.Place(false, "", false));
        return compose(name, setting, first(folders, line, setting));
    }
}
