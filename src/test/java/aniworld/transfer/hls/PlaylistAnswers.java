package aniworld.transfer.hls;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Says what the reader finds in playlists on disk, one JSON object a line, for `tools/score-hls`
/// and [AgreedPlaylistsTest].
final class PlaylistAnswers {
    static final URI BASE = URI.create("https://playlist.test/folder/list.m3u8");

    private PlaylistAnswers() {}

    /// @param files to be read
    public static void main(String[] files) throws IOException {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (String file : files) {
            PlaylistResult result =
                    new PlaylistReader().read(BASE, Files.readAllBytes(Path.of(file)));
            out.println(answer(result));
        }
        out.flush();
    }

    static String answer(PlaylistResult result) {
        return switch (result) {
            case PlaylistResult.Master(MasterPlaylist playlist, List<Warning> warnings) ->
                    object(master(playlist), warnings);
            case PlaylistResult.Media(MediaPlaylist playlist, List<Warning> warnings) ->
                    object(media(playlist), warnings);
            case PlaylistResult.NotAPlaylist(String reason) ->
                    object("\"kind\":\"none\",\"reason\":" + text(reason), List.of());
        };
    }

    private static String object(String fields, List<Warning> warnings) {
        List<String> words = warnings.stream().map(w -> w.line() + ": " + w.words()).toList();
        return "{" + fields + ",\"warnings\":" + texts(words) + "}";
    }

    private static String master(MasterPlaylist playlist) {
        List<String> variants =
                playlist.variants().stream().map(variant -> variant.address().written()).toList();
        String bandwidths =
                playlist.variants().stream()
                        .map(variant -> number(variant.rates().peak()))
                        .collect(Collectors.joining(",", "[", "]"));
        return "\"kind\":\"master\",\"variants\":"
                + texts(variants)
                + ",\"bandwidths\":"
                + bandwidths;
    }

    private static String media(MediaPlaylist playlist) {
        List<Segment> segments = playlist.segments();
        List<String> uris =
                segments.stream().map(segment -> segment.piece().address().written()).toList();
        String durations =
                segments.stream()
                        .map(segment -> seconds(segment.timing().duration()))
                        .collect(Collectors.joining(",", "[", "]"));
        MediaPlaylist.Timeline timeline = playlist.timeline();
        return "\"kind\":\"media\",\"segments\":%d,\"uris\":%s,\"durations\":%s,\"target\":%s,\"endlist\":%s,\"mediaSequence\":%d,\"keys\":%s,\"maps\":%s"
                .formatted(
                        segments.size(),
                        texts(uris),
                        durations,
                        timeline.target().map(target -> "" + target.toSeconds()).orElse("null"),
                        timeline.ended(),
                        timeline.firstSequence(),
                        texts(List.copyOf(keys(segments))),
                        texts(List.copyOf(maps(segments))));
    }

    /// The measure has one key a segment: the one declared last.
    private static SortedSet<String> keys(List<Segment> segments) {
        return segments.stream()
                .map(segment -> segment.coding().keys())
                .filter(keys -> !keys.isEmpty())
                .flatMap(keys -> keys.getLast().address().stream())
                .map(Address::written)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<String> maps(List<Segment> segments) {
        return segments.stream()
                .flatMap(segment -> segment.coding().init().stream())
                .map(init -> init.piece().address().written())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String seconds(Duration duration) {
        return "%d.%09d".formatted(duration.toSeconds(), duration.toNanosPart());
    }

    private static String number(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "null";
    }

    private static String texts(List<String> texts) {
        return texts.stream().map(PlaylistAnswers::text).collect(Collectors.joining(",", "[", "]"));
    }

    private static String text(String text) {
        return text.chars()
                .mapToObj(PlaylistAnswers::character)
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static String character(int c) {
        boolean plain = c >= ' ' && c < 127 && c != '"' && c != '\\';
        return plain ? Character.toString(c) : "\\u%04x".formatted(c);
    }
}
