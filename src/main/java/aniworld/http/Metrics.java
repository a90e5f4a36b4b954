package aniworld.http;

/// Numbers about one subject.
@FunctionalInterface
interface Metrics {
    void write(Exposition to) throws InterruptedException;
}
