package aniworld.transfer;

/// What one host is asked for at most, by all transfers together.
///
/// @param bytesPerSecond 0 is without a limit
/// @param connections at once; 0 is without a limit
public record HostLimits(long bytesPerSecond, int connections) {
    public static final HostLimits NONE = new HostLimits(0, 0);

    public HostLimits {
        if (bytesPerSecond < 0 || connections < 0) {
            throw new IllegalArgumentException("a limit below 0");
        }
    }
}
