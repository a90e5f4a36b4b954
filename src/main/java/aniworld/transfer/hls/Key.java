package aniworld.transfer.hls;

import java.util.Optional;

/// How segments are encrypted. `METHOD=NONE` is no key: it ends those in effect.
///
/// @param method as written, such as `AES-128` or `SAMPLE-AES`; empty when the playlist has none
/// @param address of the key; empty when the playlist names none
/// @param format `identity` when the playlist names none: the address leads to the plain bytes
/// @param versions of the format, `1` when the playlist names none
public record Key(
        String method, Optional<Address> address, IvRule iv, String format, String versions) {
    static final String IDENTITY = "identity";

    /// Whether whole segments are AES-128 in CBC mode and the key is there for whoever asks: the
    /// one kind that is ours to open.
    public boolean opensWholeSegments() {
        return method.equals("AES-128") && format.equals(IDENTITY);
    }
}
