package aniworld.net;

import java.time.Duration;

/// What became of an attempt to reach a host.
public sealed interface Reached {

    /// @param took for the name and the connection
    record Connected(Duration took) implements Reached {}

    /// The name has an address, and there is no connection.
    ///
    /// @param reason for people
    record Silent(String reason) implements Reached {}

    /// The name has no address, or nobody tells it.
    ///
    /// @param reason for people
    record Unknown(String reason) implements Reached {}
}
