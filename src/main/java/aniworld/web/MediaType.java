package aniworld.web;

import java.util.Arrays;
import java.util.Optional;

/// What kinds of files the application consists of, by their extensions. Others are not served.
enum MediaType {
    SCRIPT("js", "text/javascript; charset=utf-8", true),
    STYLE("css", "text/css; charset=utf-8", true),
    DRAWING("svg", "image/svg+xml", true),
    PICTURE("png", "image/png", false),
    MANIFEST("webmanifest", "application/manifest+json", true);

    private final String extension;
    private final String header;
    private final boolean text;

    MediaType(String extension, String header, boolean text) {
        this.extension = extension;
        this.header = header;
        this.text = text;
    }

    static Optional<MediaType> of(String path) {
        return Arrays.stream(values())
                .filter(type -> path.endsWith("." + type.extension))
                .findAny();
    }

    String header() {
        return header;
    }

    boolean isText() {
        return text;
    }
}
