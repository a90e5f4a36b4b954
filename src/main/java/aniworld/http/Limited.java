package aniworld.http;

import aniworld.settings.Settings;
import jakarta.servlet.http.HttpServletResponse;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// Which requests count against the limit, and against whose.
final class Limited {
    private static final int COOKIE_FACTOR = 10;
    private static final List<String> DOCUMENTS = List.of("docs", "redoc", "openapi.json");

    private Limited() {}

    /// The API, without its documents.
    static boolean is(String path) {
        if (!path.startsWith("/api/")) {
            return path.equals("/api");
        }
        String below =
                path.startsWith("/api/v1/")
                        ? path.substring("/api/v1/".length())
                        : path.substring("/api/".length());
        return DOCUMENTS.stream()
                .noneMatch(name -> below.equals(name) || below.startsWith(name + "/"));
    }

    static void spend(
            RateLimit limit,
            Identity identity,
            Visit visit,
            Settings.Server rules,
            HttpServletResponse response) {
        int usual = rules.rateLimitPerMinute();
        switch (identity) {
            case Identity.Bearer bearer -> limit.spend(bearer.session().jti(), usual, response);
            case Identity.Browser browser ->
                    limit.spend(
                            "cookie " + browser.session().jti(), usual * COOKIE_FACTOR, response);
            case Identity.Impostor _, Identity.Nobody _ ->
                    limit.spend(network(visit.client()), usual, response);
        }
    }

    /// An IPv4 address, or the /64 of an IPv6 address: one household has all of it.
    private static String network(InetAddress client) {
        byte[] bytes = client.getAddress();
        return client instanceof Inet6Address && !client.isLoopbackAddress()
                ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8)) + "/64"
                : client.getHostAddress();
    }
}
