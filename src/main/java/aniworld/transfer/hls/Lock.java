package aniworld.transfer.hls;

import java.net.URI;

/// Bytes are encrypted with AES-128 in CBC mode and padded as in RFC 5652.
///
/// @param key where its sixteen bytes are
public record Lock(URI key, Iv iv) {}
