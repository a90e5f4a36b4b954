package aniworld.transfer;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Which headers go along to which of a stream's addresses: all to the origin of the playlist, to
/// others only those that hold no secret.
record StreamHeaders(URI home, Map<String, String> headers) {
    private static final Set<String> HARMLESS =
            Set.of("referer", "origin", "user-agent", "accept-language");

    Map<String, String> to(URI address) {
        if (isHome(address)) {
            return headers;
        }
        var shared = new HashMap<>(headers);
        shared.keySet().removeIf(name -> !HARMLESS.contains(name.toLowerCase(Locale.ROOT)));
        return shared;
    }

    private boolean isHome(URI address) {
        return home.getScheme().equalsIgnoreCase(address.getScheme())
                && Objects.equals(lower(home), lower(address))
                && home.getPort() == address.getPort();
    }

    private static String lower(URI address) {
        return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    }
}
