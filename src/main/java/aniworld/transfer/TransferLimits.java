package aniworld.transfer;

import java.time.Duration;

/// How long, how much and how fast. Asked for again and again while a transfer runs: a change of
/// the rate applies at once, the others with the next transfer.
///
/// @param stall how long a connection may bring nothing before it is given up
/// @param total how long one run of a transfer may take
/// @param maxBytes the largest file
/// @param bytesPerSecond of all transfers together; 0 is without a limit
/// @param connections for one transfer, 1 to 16, where the server can give parts of a file
public record TransferLimits(
        Duration stall, Duration total, long maxBytes, long bytesPerSecond, int connections) {
    private static final long TEBIBYTE = 1L << 40;

    /// 30 s, a day, 1 TiB, no limit of the rate, 4 connections.
    public static final TransferLimits DEFAULTS =
            new TransferLimits(Duration.ofSeconds(30), Duration.ofDays(1), TEBIBYTE, 0, 4);

    public TransferLimits {
        if (!stall.isPositive() || !total.isPositive() || maxBytes < 1) {
            throw new IllegalArgumentException("a limit that allows nothing");
        }
        if (bytesPerSecond < 0 || connections < 1 || connections > 16) {
            throw new IllegalArgumentException("a rate below 0 or not 1 to 16 connections");
        }
    }

    /// The same at another rate.
    public TransferLimits withBytesPerSecond(long rate) {
        return new TransferLimits(stall, total, maxBytes, rate, connections);
    }

    /// The same over so many connections.
    public TransferLimits withConnections(int count) {
        return new TransferLimits(stall, total, maxBytes, bytesPerSecond, count);
    }
}
