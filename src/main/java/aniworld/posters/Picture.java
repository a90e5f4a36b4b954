package aniworld.posters;

import java.util.Optional;

/// A picture. Immutable: the bytes are copied neither in nor out, and nobody changes them.
public final class Picture {
    private final ImageKind kind;
    private final byte[] bytes;

    private Picture(ImageKind kind, byte[] bytes) {
        this.kind = kind;
        this.bytes = bytes;
    }

    /// Empty when the bytes are no picture of a kind that is shown.
    static Optional<Picture> of(byte[] bytes) {
        return ImageKind.of(bytes).map(kind -> new Picture(kind, bytes));
    }

    public ImageKind kind() {
        return kind;
    }

    public byte[] bytes() {
        return bytes;
    }
}
