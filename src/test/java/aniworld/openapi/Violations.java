package aniworld.openapi;

import io.vertx.json.schema.OutputUnit;
import java.util.List;
import java.util.stream.Stream;

/// What a schema found wrong in a value; empty when nothing is.
record Violations(List<OutputUnit> errors) {
    private static final OutputUnit NOTHING_ALLOWED =
            new OutputUnit().setInstanceLocation("#").setError("No value is allowed here");

    Violations {
        errors = List.copyOf(errors);
    }

    static Violations of(OutputUnit outcome) {
        if (outcome.getValid()) {
            return new Violations(List.of());
        }
        var errors = outcome.getErrors();
        return new Violations(
                errors == null || errors.isEmpty() ? List.of(NOTHING_ALLOWED) : errors);
    }

    /// One sentence for each, which starts with the place and the JSON pointer from there.
    List<String> at(String place) {
        return helpful().map(error -> sentence(place, error)).distinct().toList();
    }

    /// Of "property `a` does not match" and "`a` is a string, not a number" only the latter helps.
    private Stream<OutputUnit> helpful() {
        return errors.stream()
                .filter(error -> errors.stream().noneMatch(it -> tellsMore(it, error)));
    }

    private static boolean tellsMore(OutputUnit one, OutputUnit other) {
        return isBeneath(one, other) || explains(one, other);
    }

    /// How many of `oneOf` match is said by it alone.
    private static boolean isBeneath(OutputUnit one, OutputUnit other) {
        return one.getKeywordLocation().startsWith(other.getKeywordLocation() + "/")
                && !other.getKeywordLocation().endsWith("/oneOf");
    }

    /// The library calls a property additional also when its own schema refused it.
    private static boolean explains(OutputUnit one, OutputUnit other) {
        return isAboutAdditional(other)
                && !isAboutAdditional(one)
                && (one.getInstanceLocation() + "/").startsWith(other.getInstanceLocation() + "/");
    }

    private static boolean isAboutAdditional(OutputUnit error) {
        return error.getKeywordLocation().endsWith("/additionalProperties")
                || error.getKeywordLocation().endsWith("/unevaluatedProperties");
    }

    private static String sentence(String place, OutputUnit error) {
        var pointer = error.getInstanceLocation().substring(1);
        return "%s: %s".formatted((place + " " + pointer).strip(), error.getError());
    }
}
