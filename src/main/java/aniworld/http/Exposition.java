package aniworld.http;

import java.util.Map;
import java.util.stream.Collectors;

/// Writes numbers in the text format of Prometheus, version 0.0.4: a family's `HELP` and `TYPE`,
/// then its samples. For one answer.
final class Exposition {
    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final StringBuilder text = new StringBuilder();

    /// Begins a family; its samples follow.
    ///
    /// @param kind `gauge`, `counter` or `histogram`
    Exposition family(String name, String kind, String help) {
        text.append("# HELP ").append(name).append(' ').append(escaped(help)).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(kind).append('\n');
        return this;
    }

    Exposition sample(String name, Number value) {
        return sample(name, Map.of(), value);
    }

    /// @param labels in the order in which they are to stand
    Exposition sample(String name, Map<String, String> labels, Number value) {
        text.append(name);
        if (!labels.isEmpty()) {
            text.append(
                    labels.entrySet().stream()
                            .map(Exposition::label)
                            .collect(Collectors.joining(",", "{", "}")));
        }
        text.append(' ').append(number(value)).append('\n');
        return this;
    }

    /// A family of one sample.
    Exposition gauge(String name, String help, Number value) {
        return family(name, "gauge", help).sample(name, value);
    }

    /// A family of one sample, which only grows.
    Exposition counter(String name, String help, Number value) {
        return family(name, "counter", help).sample(name, value);
    }

    private static String label(Map.Entry<String, String> label) {
        String value = escaped(label.getValue()).replace("\"", "\\\"");
        return label.getKey() + "=\"" + value + "\"";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static String number(Number value) {
        double number = value.doubleValue();
        if (Double.isInfinite(number)) {
            return number > 0 ? "+Inf" : "-Inf";
        }
        return value.toString();
    }

    String text() {
        return text.toString();
    }
}
