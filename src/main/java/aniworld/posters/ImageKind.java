package aniworld.posters;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The kinds of pictures that are shown, told by their first bytes: what a server calls them is not
/// believed. Drawings (SVG) are not among them, since they may hold scripts.
public enum ImageKind {
    JPEG("image/jpeg"),
    PNG("image/png"),
    GIF("image/gif"),
    WEBP("image/webp"),
    AVIF("image/avif");

    private final String mediaType;

    ImageKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    static Optional<ImageKind> of(byte[] bytes) {
        if (has(bytes, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (has(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (has(bytes, 0, "GIF87a") || has(bytes, 0, "GIF89a")) {
            return Optional.of(GIF);
        }
        if (has(bytes, 0, "RIFF") && has(bytes, 8, "WEBP")) {
            return Optional.of(WEBP);
        }
        return has(bytes, 4, "ftypavif") ? Optional.of(AVIF) : Optional.empty();
    }

    private static boolean has(byte[] bytes, int from, String signature) {
        byte[] wanted = signature.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < wanted.length; i++) {
            if (from + i >= bytes.length || bytes[from + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
