package aniworld.library.names;

import java.util.ArrayList;
import java.util.List;

/// The text in front of what was found, without what is written around a title: year, country,
/// tags, joints. For one thread.
final class Cut {
    private final Line line;
    private final int from;
    private final int fromChar;
    private int to;
    private int year = -1;
    private boolean special;

    private Cut(Line line, int from, int to, int fromChar) {
        this.line = line;
        this.from = from;
        this.to = to;
        this.fromChar = fromChar;
    }

    /// @param from the first token that may belong to the title
    /// @param until a token at or behind the end of the title
    /// @param fromChar where the title ends
    static Cut before(Line line, int from, int until, int fromChar) {
        int to = Math.max(from, until);
        while (to > from && line.start(to - 1) >= fromChar) {
            to--;
        }
        var cut = new Cut(line, from, to, fromChar);
        cut.dropRemarks();
        cut.trim();
        return cut;
    }

    /// -1 if none is written.
    int year() {
        return year;
    }

    /// True if the title ended in `OVA` or the like.
    boolean isSpecial() {
        return special;
    }

    String series() {
        List<String> groups = groups();
        String text = groups.isEmpty() ? line.between(line.start(start()), end()) : chosen(groups);
        return line.title(line.isForeign() ? Titles.latin(text) : text);
    }

    /// A dot in front of a space ends a sentence and is part of the title.
    private int end() {
        int end = Math.min(line.start(to), fromChar);
        boolean stop = line.first(to) == '.' && line.last(to) == ' ';
        return stop && end < fromChar ? end + 1 : end;
    }

    /// Remarks in front of a number end the title there, unless the name begins with them.
    private void dropRemarks() {
        if (from < to && !Tags.at(line, from)) {
            int tag = Tags.from(line, from);
            boolean bracket = line.is(tag, TokenKind.OPEN);
            to = tag < to && tag > from && !bracket ? tag : to;
        }
    }

    private void trim() {
        int before;
        do {
            before = to;
            to = trimmed();
        } while (to < before && to > from);
    }

    private int trimmed() {
        int last = to - 1;
        return switch (line.kind(last)) {
            case GAP, DASH -> last;
            case OPEN -> line.partner(last) < 0 || line.partner(last) >= to ? last : to;
            case MARK -> line.isMark(last, ":|,;/#★\"“”«＃") ? last : to;
            case CLOSE -> closed(last);
            case NUMBER -> number(last);
            case WORD -> word(last);
            case EDGE -> to;
        };
    }

    private int closed(int last) {
        int open = line.partner(last);
        if (open <= from) {
            return to;
        }
        if (Dates.isYear(line, open + 1)) {
            year = line.value(open + 1);
            return open;
        }
        return isRemark(open) ? open : to;
    }

    private boolean isRemark(int open) {
        int first = line.pastGap(open + 1);
        boolean one = line.pastGap(first + 1) == line.partner(open);
        boolean kind = line.is(first, Meaning.TELEVISION) || line.is(first, Meaning.COUNTRY);
        return (one && kind) || Tags.group(line, open);
    }

    /// A year behind a title, or a day of broadcast.
    private int number(int last) {
        if (last - 4 > from && Dates.length(line, last - 4) > 0) {
            return last - 4;
        }
        if (year < 0
                && Dates.isYear(line, last)
                && last > from + 1
                && line.is(last - 1, TokenKind.GAP)) {
            year = line.value(last);
            return last;
        }
        return absolute(last);
    }

    /// `Name - 17.5 - S00E01`: the absolute number of the same episode.
    private int absolute(int last) {
        boolean half = line.isSingle(last - 1, '.') && line.is(last - 2, TokenKind.NUMBER);
        int dash = line.beforeGap((half ? last - 2 : last) - 1);
        boolean spaced = line.is(dash, TokenKind.DASH) && line.is(dash - 1, TokenKind.GAP);
        return spaced && line.is(dash + 1, TokenKind.GAP) ? dash : to;
    }

    private int word(int last) {
        if (line.is(last, Meaning.SPECIAL) && line.is(last - 1, TokenKind.GAP) && last > from + 1) {
            special = true;
            return last;
        }
        return to;
    }

    /// Behind further groups in brackets, if text follows them.
    private int start() {
        int i = from;
        while (line.opensGroup(i) || line.is(i, TokenKind.GAP) || line.is(i, TokenKind.DASH)) {
            i = line.opensGroup(i) ? line.partner(i) + 1 : i + 1;
        }
        i = Dates.compact(line, i) && line.is(i + 1, TokenKind.GAP) ? i + 2 : i;
        i = behindRemarks(i);
        return i < to ? i : from;
    }

    /// `HD 720p: Name` begins with remarks.
    private int behindRemarks(int start) {
        int i = start;
        while (Tags.at(line, i) && !line.is(i, TokenKind.OPEN)) {
            i = line.is(i, TokenKind.NUMBER) ? i + 2 : i + 1;
            i = line.pastGap(i);
        }
        return i > start && line.isMark(i, ":") ? i + 1 : start;
    }

    /// What stands in brackets, if everything does: `[Name][Other name]`. Chinese groups write what
    /// season of the year it is outside of them, which does not count.
    private List<String> groups() {
        var groups = new ArrayList<String>();
        int i = from;
        while (i < to) {
            if (line.opensGroup(i) && line.partner(i) < to) {
                addGroup(groups, i);
                i = line.partner(i) + 1;
            } else if (isText(i)) {
                return List.of();
            } else {
                i++;
            }
        }
        return groups;
    }

    private boolean isText(int i) {
        boolean counted = line.is(i + 1, TokenKind.WORD) && line.first(i + 1) == '月';
        return (line.is(i, TokenKind.WORD) && line.first(i) != '月')
                || (line.is(i, TokenKind.NUMBER) && !counted);
    }

    private void addGroup(List<String> groups, int open) {
        boolean remark = Dates.isYear(line, open + 1) || Tags.group(line, open);
        String text = line.between(line.end(open), line.start(line.partner(open)));
        if (!remark && !text.contains("新番")) {
            groups.add(text);
        }
    }

    /// The name in Latin letters that follows the native one, else the first in Latin letters, else
    /// the last.
    private static String chosen(List<String> groups) {
        int firstNative = 0;
        while (firstNative < groups.size() && !isNative(groups.get(firstNative))) {
            firstNative++;
        }
        for (int i = firstNative < groups.size() ? firstNative : 0; i < groups.size(); i++) {
            if (!isNative(groups.get(i))) {
                return groups.get(i);
            }
        }
        return groups.getLast();
    }

    private static boolean isNative(String text) {
        return Titles.isForeign(Titles.latin(text));
    }
}
