package aniworld.shelf;

import aniworld.library.Episode;
import aniworld.library.EpisodeNumber;
import aniworld.library.SeriesFacts;
import aniworld.library.names.NameParser;
import aniworld.library.names.ParsedName;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// How episodes are named inside a series' folder: folders and the file's name, joined by `/`,
/// without the ending. A placeholder stands in braces: `{series}`, `{year}`, `{season}` (two
/// digits), `{episode}` (two digits), `{number}` (`S01E02`), `{title}` (the episode's),
/// `{language}`. Signs beside the word inside the braces come only when there is a value: `{ -
/// title}`, `{ (year)}`.
///
/// @param text at most 200 characters
public record NamePattern(String text) {
    private static final NameParser NAMES = new NameParser();
    private static final EpisodeNumber EXAMPLE = EpisodeNumber.of(1, 2);

    /// `Season 01/Naruto - S01E02 - The title`.
    public static final NamePattern USUAL =
            new NamePattern("Season {season}/{series} - {number}{ - title}");

    private static final int LONGEST = 200;
    private static final int MOST_FOLDERS = 3;

    /// @throws IllegalArgumentException with the sentence of [#issue]
    public NamePattern {
        Optional<String> issue = issue(text);
        if (issue.isPresent()) {
            throw new IllegalArgumentException(issue.get());
        }
    }

    /// What is wrong with a pattern, as a sentence that goes on after its name; empty when nothing
    /// is.
    public static Optional<String> issue(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            return Optional.of("must have 1 to " + LONGEST + " characters");
        }
        try {
            return unclear(parse(text));
        } catch (IllegalArgumentException wrong) {
            return Optional.of(String.valueOf(wrong.getMessage()));
        }
    }

    private static Optional<String> unclear(List<NameElement> elements) {
        NameElement file = elements.getLast();
        if (elements.size() > MOST_FOLDERS + 1) {
            return Optional.of("has more than " + MOST_FOLDERS + " folders");
        }
        boolean season = elements.stream().anyMatch(element -> element.has(Placeholder.SEASON));
        if (!file.has(Placeholder.NUMBER) && !(season && file.has(Placeholder.EPISODE))) {
            return Optional.of(
                    "must tell episodes apart: {number} in the file's name, or {episode} there and"
                            + " {season} anywhere");
        }
        return unreadable(elements);
    }

    /// A scan must find the episodes again that have been named.
    private static Optional<String> unreadable(List<NameElement> elements) {
        String example = preview(elements);
        ParsedName read = NAMES.parse("Attack on Titan (2013)/" + example);
        boolean same =
                read.season().orElse(1) == EXAMPLE.season()
                        && read.numbers().equals(List.of(BigDecimal.valueOf(EXAMPLE.number())));
        return same
                ? Optional.empty()
                : Optional.of("gives names that a scan could not read back, such as " + example);
    }

    private static List<NameElement> parse(String text) {
        return Arrays.stream(text.split("/", -1)).map(NameElement::parse).toList();
    }

    /// Folders and, last, the file.
    List<NameElement> elements() {
        return parse(text);
    }

    /// What an episode would be called, for the person who writes the pattern.
    public String preview() {
        return preview(elements());
    }

    private static String preview(List<NameElement> elements) {
        var facts =
                new SeriesFacts(
                        "Attack on Titan",
                        "",
                        OptionalInt.of(2013),
                        Optional.empty(),
                        Optional.empty());
        var episode = new Episode(EXAMPLE, "That Day", Optional.empty());
        Labels labels = Labels.of(facts, episode, Optional.of("German Dub"));
        var name = new StringBuilder();
        for (NameElement folder : elements.subList(0, elements.size() - 1)) {
            name.append(folder.render(labels, "")).append('/');
        }
        return name.append(elements.getLast().render(labels, ".mkv")).toString();
    }
}
