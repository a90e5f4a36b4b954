package aniworld.library.names;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// What is said behind the episode: its title, then version, language, checksum and group. For one
/// thread.
final class Remarks {
    private final Line line;
    private final int from;
    private final int tail;
    private String language = "";
    private boolean subbed;
    private boolean dubbed;
    private int version;
    private String crc = "";
    private int lastDash = -1;
    private int firstGroup = -1;
    private int groupClose = -1;

    private Remarks(Line line, int from) {
        this.line = line;
        this.from = from;
        this.tail = Tags.from(line, from);
    }

    static Remarks behind(Line line, int from) {
        var remarks = new Remarks(line, from);
        for (int i = from; i < line.size(); i++) {
            remarks.read(i);
        }
        return remarks;
    }

    /// The first remark.
    int tail() {
        return tail;
    }

    Optional<String> title() {
        return title(from, tail);
    }

    /// The title in `[start, end)` without joints and brackets around it.
    Optional<String> title(int start, int end) {
        int a = start;
        while (a < end && (isJoint(a) || line.opensGroup(a))) {
            a = line.opensGroup(a) ? line.partner(a) + 1 : a + 1;
        }
        int b = Math.max(a, end);
        while (b > a && (isJoint(b - 1) || line.last(b - 1) == ']')) {
            b = line.last(b - 1) == ']' && line.partner(b - 1) >= a ? line.partner(b - 1) : b - 1;
        }
        String title = line.title(line.between(line.start(a), line.start(b)));
        return title.isEmpty() ? Optional.empty() : Optional.of(title);
    }

    private boolean isJoint(int i) {
        return switch (line.kind(i)) {
            case GAP, DASH -> true;
            case MARK -> line.isMark(i, ":|,/★\"“”");
            case OPEN -> !line.opensGroup(i);
            case CLOSE -> line.partner(i) < from;
            case WORD, NUMBER, EDGE -> false;
        };
    }

    OptionalInt version() {
        return version > 0 ? OptionalInt.of(version) : OptionalInt.empty();
    }

    Optional<String> crc() {
        return crc.isEmpty() ? Optional.empty() : Optional.of(crc);
    }

    /// A language without a mode is what is spoken, except of the original: releases name it so.
    Optional<String> language() {
        if (language.isEmpty()) {
            return Optional.empty();
        }
        boolean whole = language.indexOf(' ') > 0;
        boolean original = language.equals("Japanese") && !subbed;
        String mode = whole || original ? "" : subbed && !dubbed ? " Sub" : " Dub";
        return Optional.of(language + mode);
    }

    /// `-GROUP` at the end of a release name, or the first brackets without a remark in them.
    Optional<String> group() {
        if (lastDash >= 0) {
            return Optional.of(line.between(line.end(lastDash), groupEnd(lastDash)));
        }
        if (firstGroup < 0) {
            return Optional.empty();
        }
        String text = line.between(line.end(firstGroup), line.start(line.partner(firstGroup)));
        return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }

    private int groupEnd(int dash) {
        int i = dash + 1;
        while (i < line.size() && !line.is(i, TokenKind.OPEN) && !line.is(i, TokenKind.GAP)) {
            i++;
        }
        return line.start(i);
    }

    private void read(int i) {
        switch (line.kind(i)) {
            case WORD -> word(i);
            case OPEN -> open(i);
            case DASH -> dash(i);
            case GAP -> lastDash = i > tail && i + 1 < line.size() ? -1 : lastDash;
            case NUMBER, CLOSE, MARK, EDGE -> {}
        }
    }

    private void word(int i) {
        if (i < tail) {
            return;
        }
        switch (line.meaning(i)) {
            case LANGUAGE -> language = language.isEmpty() ? line.says(i) : language;
            case SPOKEN -> language = line.says(i);
            case SUB -> subbed = true;
            case DUB -> dubbed = true;
            case VERSION -> version = Tags.isVersion(line, i) ? line.value(i + 1) : version;
            default -> {}
        }
    }

    private void open(int i) {
        groupClose = line.opensGroup(i) ? line.partner(i) : groupClose;
        if (Checksum.at(line, i)) {
            String digits = line.between(line.end(i), line.start(line.partner(i)));
            crc = digits.toUpperCase(Locale.ROOT);
        } else if (firstGroup < 0
                && line.opensGroup(i)
                && line.first(i) == '['
                && !Tags.group(line, i)) {
            firstGroup = i;
        }
    }

    /// `WEB-DL` is one remark and no group.
    private void dash(int i) {
        boolean glued = line.is(i - 1, TokenKind.WORD) || line.is(i - 1, TokenKind.NUMBER);
        boolean word = line.is(i + 1, TokenKind.WORD) || line.is(i + 1, TokenKind.NUMBER);
        boolean inside = i < groupClose;
        if (i > tail && glued && word && !inside && !line.is(i + 1, Meaning.SOFT_TAG)) {
            lastDash = i;
        }
    }
}
