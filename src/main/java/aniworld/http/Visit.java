package aniworld.http;

import aniworld.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who asks, and by which address: what trusted proxies say is believed, what others say is not.
///
/// @param client the address nearest to the person that can be believed
/// @param scheme `http` or `https`
/// @param host the authority that the client used, with its port when it named one; may be empty
/// @param base the path before all of ours by which the client reaches us; often empty
/// @param local whether it surely comes from this machine and reaches a server that only this
///   machine can reach
record Visit(InetAddress client, String scheme, String host, String base, boolean local) {
    private static final String ATTRIBUTE = "aniworld.visit";
    private static final List<String> SIGNS_OF_A_PROXY =
            List.of(
                    "Forwarded",
                    "X-Forwarded-For",
                    "X-Forwarded-Proto",
                    "X-Forwarded-Host",
                    "X-Forwarded-Port",
                    "X-Real-IP",
                    "Via");

    /// @param onlyHere whether the server listens on loopback alone
    static Visit of(HttpServletRequest request, Settings.Server rules, boolean onlyHere) {
        InetAddress peer = InetAddress.ofLiteral(literal(request.getRemoteAddr()));
        boolean trusted = isTrusted(rules, peer);
        String host = authority(request, trusted);
        boolean local =
                onlyHere
                        && isPlain(rules)
                        && peer.isLoopbackAddress()
                        && HostName.isLoopback(HostName.of(host))
                        && SIGNS_OF_A_PROXY.stream()
                                .allMatch(name -> request.getHeader(name) == null);
        return new Visit(
                trusted ? client(request, rules, peer) : peer,
                scheme(request, trusted),
                host,
                rules.basePath(),
                local);
    }

    private static boolean isTrusted(Settings.Server rules, InetAddress address) {
        return rules.trustedProxies().stream().anyMatch(range -> range.contains(address));
    }

    /// Whether nothing in the settings says that the server is reached from elsewhere.
    private static boolean isPlain(Settings.Server rules) {
        return rules.allowedHosts().isEmpty()
                && rules.trustedProxies().isEmpty()
                && rules.basePath().isEmpty();
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static Visit of(HttpServletRequest request) {
        return (Visit) request.getAttribute(ATTRIBUTE);
    }

    boolean isSecure() {
        return scheme.equals("https");
    }

    String origin() {
        return scheme + "://" + host.toLowerCase(Locale.ROOT);
    }

    private static String authority(HttpServletRequest request, boolean trusted) {
        String forwarded = trusted ? last(request, "X-Forwarded-Host") : null;
        String sent = forwarded == null ? request.getHeader("Host") : forwarded;
        return sent == null ? "" : sent.strip();
    }

    private static String scheme(HttpServletRequest request, boolean trusted) {
        String forwarded = trusted ? last(request, "X-Forwarded-Proto") : null;
        String scheme = forwarded == null ? request.getScheme() : forwarded;
        return scheme.equalsIgnoreCase("https") ? "https" : "http";
    }

    /// From right to left: each proxy appends whom it heard from, so the first that is no proxy of
    /// ours is the client.
    private static InetAddress client(
            HttpServletRequest request, Settings.Server rules, InetAddress peer) {
        InetAddress client = peer;
        for (String hop : hops(request).reversed()) {
            try {
                client = InetAddress.ofLiteral(literal(hop));
            } catch (IllegalArgumentException unreadable) {
                return client;
            }
            if (!isTrusted(rules, client)) {
                return client;
            }
        }
        return client;
    }

    private static List<String> hops(HttpServletRequest request) {
        var hops = new ArrayList<String>();
        for (String line : Collections.list(request.getHeaders("X-Forwarded-For"))) {
            for (String hop : line.split(",", -1)) {
                hops.add(hop.strip());
            }
        }
        return hops;
    }

    private static @Nullable String last(HttpServletRequest request, String header) {
        List<String> lines = Collections.list(request.getHeaders(header));
        if (lines.isEmpty()) {
            return null;
        }
        String line = lines.getLast();
        return line.substring(line.lastIndexOf(',') + 1).strip();
    }

    private static String literal(String address) {
        return address.startsWith("[") && address.endsWith("]")
                ? address.substring(1, address.length() - 1)
                : address;
    }
}
