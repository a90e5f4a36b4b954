package aniworld.health;

import aniworld.net.Answer;
import aniworld.net.Outbound;
import aniworld.net.OutboundRequest;
import aniworld.provider.MediaSource;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/// Fetches the first bytes of a source over the network, and says what came.
record SourceSample(Outbound outbound) implements ProviderTrial.FirstBytes {
    private static final int BYTES = 65_536;
    private static final Duration SILENCE = Duration.ofSeconds(20);
    private static final String PLAYLIST = "#EXTM3U";

    @Override
    public String look(MediaSource source) throws IOException {
        return switch (source) {
            case MediaSource.FileSource file ->
                    first(file.address(), file.headers(), SourceSample::words);
            case MediaSource.HlsSource hls ->
                    first(hls.address(), hls.headers(), (bytes, _) -> playlist(bytes));
            case MediaSource.PageSource _ ->
                    "a page at " + source.host() + ", which needs yt-dlp: not looked at";
        };
    }

    private static String words(ByteBuffer bytes, String type) throws IOException {
        if (!bytes.hasRemaining()) {
            throw new IOException("The file is empty");
        }
        if (type.startsWith("text/html")) {
            throw new IOException("A web page came instead of a film");
        }
        return bytes.remaining() + " bytes of type " + type;
    }

    private static String playlist(ByteBuffer bytes) throws IOException {
        String text = StandardCharsets.UTF_8.decode(bytes).toString();
        if (!text.startsWith(PLAYLIST) && !text.startsWith("\uFEFF" + PLAYLIST)) {
            throw new IOException("What came is no playlist");
        }
        return "a playlist of " + text.lines().count() + " lines";
    }

    private interface Looking {
        String look(ByteBuffer bytes, String type) throws IOException;
    }

    private String first(URI address, Map<String, String> headers, Looking looking)
            throws IOException {
        var request =
                new OutboundRequest(
                        address, headers, Map.of("Range", "bytes=0-" + (BYTES - 1)), SILENCE);
        try (Answer answer = outbound.open(request)) {
            if (answer.status() != 200 && answer.status() != 206) {
                throw new IOException(address.getHost() + " answered " + answer.status());
            }
            String type = answer.header("content-type").orElse("not named");
            return looking.look(ByteBuffer.wrap(answer.body().readNBytes(BYTES)), type);
        }
    }
}
