package aniworld.transfer;

import java.time.Duration;

/// How long, how much and how fast. Asked for again and again while a transfer runs: a change of
/// the rates and of what a host is asked for applies at once, the others with the next transfer.
///
/// @param maxBytes the largest file
/// @param bytesPerSecond of all transfers together; 0 is without a limit
/// @param connections for one transfer, 1 to 16, where the server can give parts of a file
public record TransferLimits(
        Patience patience,
        long maxBytes,
        long bytesPerSecond,
        int connections,
        HostLimits perHost) {
    private static final long TEBIBYTE = 1L << 40;

    /// 30 s without a byte, a day, 1 TiB, no limit of the rate, 4 connections.
    public static final TransferLimits DEFAULTS =
            new TransferLimits(Duration.ofSeconds(30), Duration.ofDays(1), TEBIBYTE, 0, 4);

    public TransferLimits {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("a limit that allows nothing");
        }
        if (bytesPerSecond < 0 || connections < 1 || connections > 16) {
            throw new IllegalArgumentException("a rate below 0 or not 1 to 16 connections");
        }
    }

    /// However slow a connection is, and whatever a host is asked for.
    public TransferLimits(
            Duration stall, Duration total, long maxBytes, long bytesPerSecond, int connections) {
        this(new Patience(stall, 0, total), maxBytes, bytesPerSecond, connections, HostLimits.NONE);
    }

    /// How long a connection may bring nothing before it is given up.
    public Duration stall() {
        return patience.stall();
    }

    /// How long one run of a transfer may take.
    public Duration total() {
        return patience.total();
    }

    /// The same at another rate.
    public TransferLimits withBytesPerSecond(long rate) {
        return new TransferLimits(patience, maxBytes, rate, connections, perHost);
    }

    /// The same over so many connections.
    public TransferLimits withConnections(int count) {
        return new TransferLimits(patience, maxBytes, bytesPerSecond, count, perHost);
    }

    /// The same with another patience.
    public TransferLimits with(Patience other) {
        return new TransferLimits(other, maxBytes, bytesPerSecond, connections, perHost);
    }

    /// The same with other limits for each host.
    public TransferLimits with(HostLimits other) {
        return new TransferLimits(patience, maxBytes, bytesPerSecond, connections, other);
    }

    boolean limitsRates() {
        return bytesPerSecond > 0 || perHost.bytesPerSecond() > 0;
    }
}
