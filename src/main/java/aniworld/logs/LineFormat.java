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
        entry.request().ifPresent(id -> line.append(" [").append(Visible.of(id)).append(']'));
        line.append(' ').append(entry.logger()).append(": ").append(Visible.of(entry.message()));
        entry.trace()
                .ifPresent(
                        trace ->
                                trace.lines()
                                        .forEach(
                                                one ->
                                                        line.append("\n    ")
                                                                .append(Visible.of(one.strip()))));
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
                            Visible.append(line, point);
                        });
        line.append('"');
    }
}
