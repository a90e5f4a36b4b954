package aniworld.downloads;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Why the sources of one attempt failed, one after the other. As long as one of them may work
/// later, the attempt may be repeated, after the shortest time that one of them asked for.
final class Failures {
    private final Map<String, String> reasons = new LinkedHashMap<>();
    private boolean mayPass;
    private Optional<Duration> after = Optional.empty();

    void add(String host, Outcome.Impossible failure) {
        reasons.put(host, failure.reason());
    }

    void add(String host, Outcome.Passing failure) {
        reasons.put(host, failure.reason());
        boolean sooner = !mayPass || isShorter(failure.after());
        after = sooner ? failure.after() : after;
        mayPass = true;
    }

    private boolean isShorter(Optional<Duration> other) {
        return after.isPresent() && (other.isEmpty() || other.get().compareTo(after.get()) < 0);
    }

    Outcome outcome() {
        return mayPass ? new Outcome.Passing(text(), after) : new Outcome.Impossible(text());
    }

    private String text() {
        return switch (reasons.size()) {
            case 0 -> "The provider names no source";
            case 1 -> reasons.values().iterator().next();
            default ->
                    reasons.entrySet().stream()
                            .map(entry -> entry.getKey() + ": " + entry.getValue())
                            .collect(Collectors.joining("; "));
        };
    }
}
