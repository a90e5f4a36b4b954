package aniworld.transfer.hls;

import aniworld.transfer.hls.PlaylistResult.NotAPlaylist;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;

/// Reads HLS playlists, also those that RFC 8216 would have refused: what it forgives becomes a
/// [Warning]. Nothing in a playlist makes it throw; time and memory grow with the length of the
/// text, which is bounded (16 MiB, 100,000 segments, lines of 65,536 characters). What a playlist
/// points at is not fetched: how deep playlists may lead to playlists is up to the caller.
///
/// Holds no state between calls and may be used by many threads.
public final class PlaylistReader {
    private final PlaylistLimits limits;
    private final Map<String, String> imported;

    public PlaylistReader() {
        this(PlaylistLimits.usual(), Map.of());
    }

    PlaylistReader(PlaylistLimits limits, Map<String, String> imported) {
        this.limits = limits;
        this.imported = imported;
    }

    /// A reader for the playlists that a master playlist names: they may import its variables.
    public PlaylistReader under(MasterPlaylist master) {
        return new PlaylistReader(limits, master.preamble().variables());
    }

    /// Reads to the end, or just beyond the bound. The stream stays open.
    ///
    /// @param base where the playlist came from, behind all redirects
    /// @throws IOException of the stream alone
    public PlaylistResult read(URI base, InputStream in) throws IOException {
        return read(base, in.readNBytes(limits.bytes() + 1));
    }

    /// @param base where the playlist came from, behind all redirects
    public PlaylistResult read(URI base, byte[] bytes) {
        if (bytes.length > limits.bytes()) {
            return tooLong();
        }
        Warnings warnings = new Warnings(limits.warnings());
        return read(base, Lines.decode(bytes, warnings), warnings);
    }

    /// @param base where the playlist came from, behind all redirects
    public PlaylistResult read(URI base, String text) {
        return text.length() > limits.bytes()
                ? tooLong()
                : read(base, text, new Warnings(limits.warnings()));
    }

    private PlaylistResult read(URI base, String text, Warnings warnings) {
        try {
            var assembly = new Assembly(new Reading(base, limits, warnings), warnings, imported);
            Lines.each(text, warnings, limits.line(), assembly::take);
            return assembly.result();
        } catch (TooMuch bound) {
            return new NotAPlaylist(bound.reason());
        }
    }

    private NotAPlaylist tooLong() {
        return new NotAPlaylist("The playlist is longer than " + limits.bytes() + " bytes.");
    }
}
