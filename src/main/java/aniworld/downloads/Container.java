package aniworld.downloads;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// The media containers that a file in the library may have, with the extension each gives it. No
/// other extension ever gets onto the disk, whatever an address says.
enum Container {
    MP4,
    M4V,
    MOV,
    MKV,
    WEBM,
    AVI,
    TS,
    MPG,
    WMV,
    FLV,
    OGV;

    /// What is enough of a file to know it.
    static final int HEAD = 1024;

    private static final int TS_PACKET = 188;

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// As the last element of an address names it.
    static Optional<Container> named(URI address) {
        String path = Optional.ofNullable(address.getPath()).orElse("");
        String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        for (Container container : values()) {
            if (container.extension().equals(extension)) {
                return Optional.of(container);
            }
        }
        return Optional.empty();
    }

    /// The container of a file: what its first bytes say, and between containers that begin alike
    /// what its address says.
    static Container of(byte[] head, Optional<Container> named) {
        Optional<Container> seen = seen(head);
        if (seen.isEmpty()) {
            return named.orElse(MP4);
        }
        return named.filter(name -> name.beginsLike() == seen.get()).orElse(seen.get());
    }

    /// Whether the first bytes alone say what it is.
    static boolean isSeen(byte[] head) {
        return seen(head).isPresent();
    }

    private Container beginsLike() {
        return switch (this) {
            case MP4, M4V, MOV -> MP4;
            case MKV, WEBM, AVI, TS, MPG, WMV, FLV, OGV -> this;
        };
    }

    private static Optional<Container> seen(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("ftyp", 4)) {
            return Optional.of(MP4);
        }
        if (text.startsWith("\u001aE\u00df\u00a3")) {
            return Optional.of(text.contains("webm") ? WEBM : MKV);
        }
        if (text.startsWith("RIFF") && text.startsWith("AVI ", 8)) {
            return Optional.of(AVI);
        }
        return seenSimple(text);
    }

    private static Optional<Container> seenSimple(String text) {
        if (text.startsWith("G") && text.startsWith("G", TS_PACKET)) {
            return Optional.of(TS);
        }
        if (text.startsWith("\0\0\u0001\u00ba")) {
            return Optional.of(MPG);
        }
        if (text.startsWith("0&\u00b2u")) {
            return Optional.of(WMV);
        }
        if (text.startsWith("FLV\u0001")) {
            return Optional.of(FLV);
        }
        return text.startsWith("OggS") ? Optional.of(OGV) : Optional.empty();
    }
}
