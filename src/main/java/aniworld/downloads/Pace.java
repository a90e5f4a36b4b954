package aniworld.downloads;

import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/// Time and chance, as the dispatcher needs them.
///
/// @param nanos counts on without a jump, as `System::nanoTime` does
/// @param random spreads retries; asked by one thread at a time
public record Pace(InstantSource clock, LongSupplier nanos, RandomGenerator random) {}
