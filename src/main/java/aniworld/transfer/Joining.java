package aniworld.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Makes one file of the tracks: with ffmpeg in the container that is wanted, and as long as the
/// playlist says; without it as the stream came, where that is possible.
record Joining(StreamJob job, Workspace workspace, Aside aside) {
    private static final Duration SHORTEST_DOUBT = Duration.ofSeconds(3);
    private static final double SHARE_OF_DOUBT = 0.02;
    private static final Duration ROUNDING = Duration.ofMillis(500);

    /// @param language of a track of sound apart
    Path join(List<Track> tracks, Optional<String> language) throws IOException {
        Path film = workspace.fresh();
        Optional<Path> program = job.network().tools().ffmpeg();
        if (program.isEmpty()) {
            joinPlainly(tracks, film);
            return film;
        }
        var ffmpeg = new Ffmpeg(program.get(), job.network().tools().ffprobe(), aside.stop());
        ffmpeg.remux(inputs(tracks), language, job.source().wrapping(), film);
        Optional<Duration> length = ffmpeg.length(film);
        if (length.isPresent()) {
            check(length.get(), tracks.getFirst());
        }
        return film;
    }

    private List<Path> inputs(List<Track> tracks) throws IOException {
        var inputs = new ArrayList<Path>();
        for (Track track : tracks) {
            List<Path> parts = track.reel().parts();
            inputs.add(parts.size() == 1 ? parts.getFirst() : Ffmpeg.list(parts));
        }
        return inputs;
    }

    private static void check(Duration length, Track picture) throws IOException {
        Duration said = picture.duration();
        Duration doubt = doubt(said, picture);
        if (length.minus(said).abs().compareTo(doubt) > 0) {
            throw Hindrance.lasting(
                    String.format(
                            Locale.ROOT,
                            "The film is %.1f s long, the playlist says %.1f s",
                            length.toMillis() / 1e3,
                            said.toMillis() / 1e3));
        }
    }

    private static Duration doubt(Duration said, Track picture) {
        long share = (long) (said.toMillis() * SHARE_OF_DOUBT);
        long rounding = picture.isRough() ? ROUNDING.toMillis() * picture.size() : 0;
        return Duration.ofMillis(Math.max(SHORTEST_DOUBT.toMillis(), Math.max(share, rounding)));
    }

    private static void joinPlainly(List<Track> tracks, Path film) throws IOException {
        List<Path> parts = tracks.getFirst().reel().parts();
        boolean transportStream = isTransportStream(parts.getFirst());
        if (tracks.size() > 1 || (parts.size() > 1 && !transportStream)) {
            throw Hindrance.lasting(
                    "The stream comes in pieces that only ffmpeg can put together, and that is not"
                            + " installed");
        }
        try (OutputStream out = Files.newOutputStream(film, StandardOpenOption.CREATE_NEW)) {
            for (Path part : parts) {
                Files.copy(part, out);
            }
        } catch (IOException failure) {
            throw DiskFault.of(film, failure);
        }
    }

    /// Packets of 188 bytes, each beginning with 0x47 (ISO 13818-1): they may follow each other.
    private static boolean isTransportStream(Path part) throws IOException {
        try (var in = Files.newInputStream(part)) {
            return in.read() == 0x47;
        } catch (IOException failure) {
            throw DiskFault.of(part, failure);
        }
    }
}
