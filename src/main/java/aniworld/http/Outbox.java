package aniworld.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What waits to be sent to one listener. A newer message takes the place of an older one about the
/// same thing; when too much waits all the same, everything is dropped and the listener is due a
/// fresh start. Not safe for several threads.
final class Outbox {
    static final int MOST = 256;

    private final Map<String, String> waiting = new LinkedHashMap<>();
    private long unnamed;
    private boolean overflown;

    void add(LiveMessage message) {
        if (overflown) {
            return;
        }
        if (waiting.size() >= MOST) {
            waiting.clear();
            overflown = true;
            return;
        }
        String slot = message.slot().isEmpty() ? "#" + unnamed++ : message.slot();
        waiting.remove(slot);
        waiting.put(slot, message.text());
    }

    Optional<String> next() {
        var first = waiting.entrySet().iterator();
        if (!first.hasNext()) {
            return Optional.empty();
        }
        String text = first.next().getValue();
        first.remove();
        return Optional.of(text);
    }

    /// Whether messages were dropped since the last call.
    boolean takeOverflow() {
        boolean was = overflown;
        overflown = false;
        return was;
    }
}
