package aniworld.transfer;

/// What the pieces of a stream are packed in when they are put together.
public enum Wrapping {
    MKV("matroska"),
    MP4("mp4"),
    TS("mpegts");

    private final String format;

    Wrapping(String format) {
        this.format = format;
    }

    /// The name by which ffmpeg knows it.
    String format() {
        return format;
    }
}
