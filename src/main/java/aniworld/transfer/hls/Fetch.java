package aniworld.transfer.hls;

import java.net.URI;
import java.util.Optional;

/// Bytes to be fetched, and how to open them.
///
/// @param address `http` or `https`
/// @param range empty for the whole resource, else at least one byte
/// @param lock empty for plain bytes
public record Fetch(URI address, Optional<ByteRange> range, Optional<Lock> lock) {}
