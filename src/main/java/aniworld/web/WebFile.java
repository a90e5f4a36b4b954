package aniworld.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/// One file of the application, compressed beforehand where that makes it smaller.
public final class WebFile {
    private final MediaType type;
    private final byte[] plain;
    private final Optional<byte[]> zipped;

    private WebFile(MediaType type, byte[] plain, Optional<byte[]> zipped) {
        this.type = type;
        this.plain = plain;
        this.zipped = zipped;
    }

    static WebFile of(MediaType type, byte[] content) throws IOException {
        byte[] zipped = zip(content);
        return new WebFile(
                type,
                content,
                type.isText() && zipped.length < content.length
                        ? Optional.of(zipped)
                        : Optional.empty());
    }

    private static byte[] zip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    /// As `Content-Type` says it.
    public String type() {
        return type.header();
    }

    /// The caller does not change it.
    public byte[] plain() {
        return plain;
    }

    /// For those who accept gzip; empty where it would not be smaller. The caller does not change
    /// it.
    public Optional<byte[]> zipped() {
        return zipped;
    }
}
