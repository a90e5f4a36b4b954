package aniworld.net;

/// Tries whether a host can be reached, without asking it for anything.
@FunctionalInterface
public interface Reach {

    /// Looks up the name, opens a connection, and closes it: nothing is sent, nothing read.
    ///
    /// @param host a name or an address
    Reached attempt(String host, int port) throws InterruptedException;
}
