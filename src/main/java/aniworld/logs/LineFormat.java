package aniworld.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Turns an event into bytes that end with a line break. Nobody who gets a text into a log can make
/// it look like an entry of its own: line breaks and other control characters are escaped, and the
/// lines of a stack trace are indented.
final class LineFormat {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private LineFormat() {}

    static byte[] bytes(LogFormat format, ILoggingEvent event) {
        var entry = Entry.of(event);
        String line =
                switch (format) {
                    case TEXT -> text(entry);
                    case JSON -> json(entry);
                };
        return line.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Entry entry) {
        var line = new StringBuilder();
        line.append(TIME.format(entry.time())).append(' ').append(entry.level());
        entry.request().ifPresent(id -> escape(line.append(" ["), id).append(']'));
        escape(line.append(' ').append(entry.logger()).append(": "), entry.message());
        entry.trace()
                .ifPresent(
                        trace ->
                                trace.lines()
                                        .forEach(
                                                one -> escape(line.append("\n    "), one.strip())));
        return line.append('\n').toString();
    }

    private static String json(Entry entry) {
        var line = new StringBuilder("{\"timestamp\":\"").append(TIME.format(entry.time()));
        line.append("\",\"level\":\"").append(entry.level()).append('"');
        field(line, "logger", entry.logger());
        entry.request().ifPresent(id -> field(line, "request_id", id));
        field(line, "message", entry.message());
        entry.trace().ifPresent(trace -> field(line, "exception", trace));
        return line.append("}\n").toString();
    }

    private static void field(StringBuilder line, String name, String value) {
        line.append(",\"").append(name).append("\":\"");
        value.codePoints()
                .forEach(
                        point -> {
                            if (point == '"' || point == '\\') {
                                line.append('\\');
                            }
                            append(line, point);
                        });
        line.append('"');
    }

    private static StringBuilder escape(StringBuilder line, String text) {
        text.codePoints().forEach(point -> append(line, point));
        return line;
    }

    /// Escaped as in JSON: `\n`, `\u001b`. Also what changes the direction of writing, and the line
    /// breaks of Unicode.
    private static void append(StringBuilder line, int point) {
        switch (point) {
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append("\\t");
            default -> {
                if (isHarmless(point)) {
                    line.appendCodePoint(point);
                } else {
                    line.append("\\u%04x".formatted(point));
                }
            }
        }
    }

    private static boolean isHarmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    false;
            case Character.FORMAT -> point > 0xffff;
            default -> true;
        };
    }
}
