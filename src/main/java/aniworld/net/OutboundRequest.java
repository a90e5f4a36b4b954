package aniworld.net;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/// A GET whose answer is read as it comes.
///
/// @param headers for the first origin alone: a redirect elsewhere does not carry them along
/// @param conditions for whoever answers in the end: `Range`, `If-Range`
/// @param silence how long the server may send nothing before the reading fails
public record OutboundRequest(
        URI address,
        Map<String, String> headers,
        Map<String, String> conditions,
        Duration silence) {
    public OutboundRequest {
        headers = Map.copyOf(headers);
        conditions = Map.copyOf(conditions);
    }
}
