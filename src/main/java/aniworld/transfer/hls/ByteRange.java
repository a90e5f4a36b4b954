package aniworld.transfer.hls;

/// A run of bytes inside a resource.
///
/// @param offset of the first byte, from 0
/// @param length in bytes; 0 is met and means nothing is to be fetched
public record ByteRange(long offset, long length) {
    public ByteRange {
        if (offset < 0 || length < 0 || offset > Long.MAX_VALUE - length) {
            throw new IllegalArgumentException("No such byte range: " + length + "@" + offset);
        }
    }

    /// The offset of the first byte behind it.
    public long end() {
        return offset + length;
    }
}
