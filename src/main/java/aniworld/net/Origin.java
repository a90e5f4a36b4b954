package aniworld.net;

import java.net.URI;
import java.util.Locale;
import org.apache.hc.core5.http.HttpHost;

/// Scheme, host and port: what may share a secret (RFC 6454).
///
/// @param host lower-case; an IPv6 address stands in square brackets
record Origin(String scheme, String host, int port) {

    /// @param address with a scheme and a host
    static Origin of(URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        return new Origin(
                scheme, address.getHost().toLowerCase(Locale.ROOT), port(address, scheme));
    }

    private static int port(URI address, String scheme) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return scheme.equals("https") ? 443 : 80;
    }

    HttpHost asHost() {
        return new HttpHost(scheme, bareHost(), port);
    }

    /// The host as a resolver wants it: without the brackets of an IPv6 address.
    String bareHost() {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
