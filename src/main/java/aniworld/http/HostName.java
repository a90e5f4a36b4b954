package aniworld.http;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;

/// Names by which this server can be asked for.
final class HostName {
    private static final List<String> HOME_DOMAINS = List.of(".local", ".home.arpa", ".internal");

    private HostName() {}

    /// The name within an authority: lower case, without port, brackets and trailing dot.
    static String of(String authority) {
        String name = authority.toLowerCase(Locale.ROOT);
        if (name.startsWith("[")) {
            int end = name.indexOf(']');
            return end < 0 ? name : name.substring(1, end);
        }
        int colon = name.lastIndexOf(':');
        String bare = colon < 0 ? name : name.substring(0, colon);
        return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
    }

    static boolean isLoopback(String name) {
        if (name.equals("localhost") || name.endsWith(".localhost")) {
            return true;
        }
        return isLiteral(name) && InetAddress.ofLiteral(name).isLoopbackAddress();
    }

    static boolean isLiteral(String name) {
        try {
            InetAddress.ofLiteral(name);
            return true;
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }

    /// Whether a name cannot be one that somebody else registered to point at this machine: no
    /// public name has one label or lies in a home domain.
    static boolean isOfTheHouse(String name) {
        return isLiteral(name)
                || isLoopback(name)
                || (!name.isEmpty() && name.indexOf('.') < 0)
                || HOME_DOMAINS.stream().anyMatch(name::endsWith);
    }
}
