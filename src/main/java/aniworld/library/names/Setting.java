package aniworld.library.names;

import java.util.Optional;

/// Where in a line, and among which others, the weaker families have to look. Its parts are worked
/// out when they are first asked for, since the surest families need none of them. For one thread.
final class Setting {
    private final Line line;
    private final Place place;
    private final int head;
    private int tail = -1;
    private boolean seasonKnown;
    private Optional<SeasonMark> season = Optional.empty();

    Setting(Line line, Place place) {
        this.line = line;
        this.place = place;
        this.head = Heads.afterGroup(line);
    }

    /// Around a name: the file type it had and the folders above it.
    ///
    /// @param isMedia whether the name ended like that of a video or of its subtitles
    /// @param parent the folder right above, or empty
    /// @param inSeason whether that folder is one of a season
    record Place(boolean isMedia, String parent, boolean inSeason) {
        boolean hasParent() {
            return !parent.isEmpty();
        }
    }

    Line line() {
        return line;
    }

    Place place() {
        return place;
    }

    /// The first token behind the group that is written in front.
    int head() {
        return head;
    }

    boolean hasGroup() {
        return head > 1;
    }

    /// The first remark on the release.
    int tail() {
        if (tail < 0) {
            tail = Tags.from(line, Math.min(head + 1, line.size()));
        }
        return tail;
    }

    Optional<SeasonMark> season() {
        if (!seasonKnown) {
            season = SeasonMark.find(line, head);
            seasonKnown = true;
        }
        return season;
    }

    boolean isEnclosed(SeasonMark mark) {
        return line.is(mark.from() - 1, TokenKind.OPEN);
    }

    int seasonOr(int other) {
        return season().map(SeasonMark::season).orElse(other);
    }

    /// Where the text in front ends if a number at `fromChar` was found: a season in front of the
    /// number is no part of the title.
    int textEnd(int fromChar) {
        return season().map(mark -> Math.min(mark.fromChar(), fromChar)).orElse(fromChar);
    }

    /// True if something but the number itself says that this is an episode: a bare `Name 100` may
    /// as well be the name of a series.
    boolean isEvident() {
        return place.isMedia()
                || place.inSeason()
                || hasGroup()
                || tail() < line.size()
                || season().isPresent();
    }
}
