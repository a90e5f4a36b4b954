package aniworld.library.names;

import java.math.BigDecimal;
import java.util.stream.Collectors;

/// Renders what the parser understood in one short line, so that tests read as tables: series,
/// season and numbers, `-` for what is not said, and the kind if it is no episode.
final class Reads {
    private static final NameParser PARSER = new NameParser();

    private Reads() {}

    static ParsedName parse(String name) {
        return PARSER.parse(name);
    }

    static String of(String name) {
        ParsedName read = parse(name);
        String season = read.season().isPresent() ? "s" + read.season().getAsInt() : "-";
        String line = read.series().orElse("-") + " / " + season + " / " + numbers(read);
        return read.kind() == ParsedName.Kind.EPISODE ? line : line + " / " + read.kind();
    }

    private static String numbers(ParsedName read) {
        String numbers =
                read.numbers().stream()
                        .map(BigDecimal::toPlainString)
                        .collect(Collectors.joining(" "));
        return numbers.isEmpty() ? "-" : numbers;
    }
}
