package aniworld.transfer.hls;

import java.util.Optional;

/// Bytes that are fetched in one go.
///
/// @param range empty for the whole resource
public record Piece(Address address, Optional<ByteRange> range) {}
