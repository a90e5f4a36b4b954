package aniworld.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Turns a name into addresses.
@FunctionalInterface
interface Lookup {

    /// @param host a name, or an address without brackets
    List<InetAddress> lookup(String host) throws UnknownHostException;
}
