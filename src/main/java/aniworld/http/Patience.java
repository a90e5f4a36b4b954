package aniworld.http;

import java.time.Duration;

/// How long the server waits.
///
/// @param rescan how long a request for a rescan waits for the end of the walk
/// @param ping the time between two pings to a WebSocket listener
/// @param drain how long requests under way may take to end when the server stops
/// @param arrival how long the head of a request may take to come from its first byte on, and its
///   body after that; looked at whenever some of it comes, for silence is ended by Jetty after 30 s
record Patience(Duration rescan, Duration ping, Duration drain, Duration arrival) {
    static final Patience USUAL =
            new Patience(
                    Duration.ofSeconds(45),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30));
}
