package aniworld.badinput;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// A request as it goes over the wire.
///
/// @param target path and query, exactly as sent
@SuppressWarnings("ArrayRecordComponent") // made once, sent once, never compared
record Sent(String method, String target, Map<String, String> headers, byte[] body) {
    static final byte[] NOTHING = {};

    static Sent of(String method, String target) {
        return new Sent(method, target, Map.of(), NOTHING);
    }

    Sent to(String otherTarget) {
        return new Sent(method, otherTarget, headers, body);
    }

    Sent as(String otherMethod) {
        return new Sent(otherMethod, target, headers, body);
    }

    Sent with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Sent(method, target, more, body);
    }

    Sent json(String text) {
        return json(text.getBytes(StandardCharsets.UTF_8));
    }

    Sent json(byte[] content) {
        return new Sent(method, target, headers, content).with("Content-Type", "application/json");
    }
}
