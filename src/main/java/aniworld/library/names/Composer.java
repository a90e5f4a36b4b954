package aniworld.library.names;

import java.util.Optional;
import java.util.OptionalInt;

/// Puts together what was found in a line and what stands around it.
final class Composer {
    private final String name;
    private final Line line;
    private final Setting setting;
    private final Sighting sighting;
    private final Remarks remarks;
    private final Cut cut;
    private final String ownSeries;

    Composer(String name, Setting setting, Sighting sighting) {
        this.name = name;
        this.line = setting.line();
        this.setting = setting;
        this.sighting = sighting;
        this.remarks = Remarks.behind(line, sighting.to());
        this.cut = Cut.before(line, setting.head(), sighting.to(), sighting.fromChar());
        this.ownSeries = cut.series();
    }

    ParsedName compose() {
        Optional<String> series = series();
        Optional<String> title = remarks.title();
        return new ParsedName(
                name,
                kind(),
                series.isPresent() ? series : seriesBehind(title),
                year(),
                season(),
                sighting.numbers(),
                series.isPresent() || seriesBehind(title).isEmpty() ? title : titleBehind(title),
                group(),
                sighting.version() > 0 ? OptionalInt.of(sighting.version()) : remarks.version(),
                remarks.language(),
                remarks.crc());
    }

    private ParsedName.Kind kind() {
        boolean sample = sighting.kind() != ParsedName.Kind.SEASON_FOLDER && Extras.isMarked(line);
        return sample ? ParsedName.Kind.EXTRA : sighting.kind();
    }

    private Optional<String> series() {
        if (isNamedByGroup()) {
            return Optional.of(Titles.clean(leadingGroup()));
        }
        return ownSeries.isEmpty() ? Optional.empty() : Optional.of(ownSeries);
    }

    /// `[Name].148.[1080p]`: the brackets in front hold the series if no other text does.
    private boolean isNamedByGroup() {
        return ownSeries.isEmpty()
                && sighting.kind() == ParsedName.Kind.EPISODE
                && setting.hasGroup()
                && remarks.title().isEmpty();
    }

    private String leadingGroup() {
        int open = setting.head() - 1;
        while (open > 0 && !line.opensGroup(open)) {
            open--;
        }
        return line.between(line.end(open), line.start(line.partner(open)));
    }

    /// `01 - Name - Title`: two texts behind a number in front are the series and the title, one is
    /// the series if a group is named as well.
    private Optional<String> seriesBehind(Optional<String> title) {
        if (sighting.kind() != ParsedName.Kind.EPISODE || sighting.season() >= 0) {
            return Optional.empty();
        }
        if (setting.place().hasParent()) {
            return Optional.empty();
        }
        int dash = title.map(text -> text.indexOf(" - ")).orElse(-1);
        if (dash > 0) {
            return title.map(text -> text.substring(0, dash));
        }
        return setting.hasGroup() ? title : Optional.empty();
    }

    private static Optional<String> titleBehind(Optional<String> title) {
        return title.filter(text -> text.contains(" - "))
                .map(text -> text.substring(text.indexOf(" - ") + 3).strip());
    }

    private OptionalInt year() {
        return cut.year() >= 0 ? OptionalInt.of(cut.year()) : OptionalInt.empty();
    }

    private OptionalInt season() {
        if (sighting.season() >= 0) {
            return OptionalInt.of(sighting.season());
        }
        boolean special = cut.isSpecial() && sighting.kind() == ParsedName.Kind.EPISODE;
        return special ? OptionalInt.of(0) : OptionalInt.empty();
    }

    private Optional<String> group() {
        if (setting.hasGroup() && !isNamedByGroup()) {
            String group = leadingGroup().strip();
            return group.isEmpty() ? Optional.empty() : Optional.of(group);
        }
        return remarks.group();
    }
}
