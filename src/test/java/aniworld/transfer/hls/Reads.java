package aniworld.transfer.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;

/// Reads the lines of a test's own playlist.
final class Reads {
    static final URI BASE = URI.create("https://films.test/season/list.m3u8?token=x");

    private Reads() {}

    static PlaylistResult any(String... lines) {
        return new PlaylistReader().read(BASE, String.join("\n", lines));
    }

    static MediaPlaylist media(String... lines) {
        PlaylistResult result = any(lines);
        assertThat(result).isInstanceOf(PlaylistResult.Media.class);
        return ((PlaylistResult.Media) result).playlist();
    }

    static MasterPlaylist master(String... lines) {
        PlaylistResult result = any(lines);
        assertThat(result).isInstanceOf(PlaylistResult.Master.class);
        return ((PlaylistResult.Master) result).playlist();
    }

    static List<Warning> warnings(String... lines) {
        return warnings(any(lines));
    }

    static List<Warning> warnings(PlaylistResult result) {
        return switch (result) {
            case PlaylistResult.Master(_, List<Warning> warnings) -> warnings;
            case PlaylistResult.Media(_, List<Warning> warnings) -> warnings;
            case PlaylistResult.NotAPlaylist(_) -> List.of();
        };
    }
}
