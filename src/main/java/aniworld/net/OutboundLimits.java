package aniworld.net;

import java.time.Duration;

/// How long and how much.
///
/// @param connect until a connection stands, for each address of a host
/// @param response the longest silence of a server, before and within its answer
/// @param call a whole [Web#get] with its redirects, or a streamed answer's head
/// @param pageBytes the largest body of a [WebPage], unpacked
public record OutboundLimits(Duration connect, Duration response, Duration call, int pageBytes) {

    /// 10 s, 30 s, 60 s and 16 MiB.
    public static final OutboundLimits DEFAULTS =
            new OutboundLimits(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(60),
                    16 * 1024 * 1024);

    public OutboundLimits {
        requirePositive(connect);
        requirePositive(response);
        requirePositive(call);
        if (pageBytes < 1) {
            throw new IllegalArgumentException("a page of no bytes");
        }
    }

    private static void requirePositive(Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("a time-out must be longer than nothing");
        }
    }
}
