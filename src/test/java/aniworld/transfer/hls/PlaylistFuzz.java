package aniworld.transfer.hls;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Playlists as any server may send them.
public final class PlaylistFuzz {
    private static final URI BASE = URI.create("https://films.test/season/list.m3u8?token=x");

    private PlaylistFuzz() {}

    public static List<String> seeds() {
        return IntStream.range(0, 8)
                .mapToObj(seed -> Mutant.of(new Random(seed)))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
    }

    /// It is a playlist, or it is said why not; either way within the limits.
    public static void fuzzerTestOneInput(byte[] data) {
        PlaylistResult result = new PlaylistReader().read(BASE, data);
        switch (result) {
            case PlaylistResult.Media _ -> {}
            case PlaylistResult.Master _ -> {}
            case PlaylistResult.NotAPlaylist(String reason) -> {
                if (reason.isBlank()) {
                    throw new AssertionError("it does not say why");
                }
            }
        }
    }
}
