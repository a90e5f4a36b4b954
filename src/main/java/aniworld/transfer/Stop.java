package aniworld.transfer;

/// Tells the threads of one transfer to end. Once pulled it stays pulled.
final class Stop {
    private volatile boolean pulled;

    void pull() {
        pulled = true;
    }

    boolean isPulled() {
        return pulled;
    }
}
