package aniworld.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.origin.LoopbackOrigin;
import aniworld.origin.ServesFolder;
import aniworld.transfer.hls.StreamWish;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Real streams, made and put together by ffmpeg.
@Timeout(120)
class RemuxTest {
    @TempDir Path folder;
    private Studio studio;

    @BeforeEach
    void open() {
        studio = new Studio(folder.resolve("site"));
    }

    @Test
    void aTransportStreamBecomesMatroska() throws Exception {
        studio.real("film.m3u8", Studio.BOTH);
        assertThat(fetch(Studio.tools(), Wrapping.MKV)).isInstanceOf(TransferResult.Done.class);
        assertThat(Studio.probe(target())).containsExactly("video", "audio", "matroska,webm");
    }

    @Test
    void aFragmentedStreamBecomesMp4() throws Exception {
        studio.real("film.m3u8", with("-hls_segment_type", "fmp4"));
        assertThat(fetch(Studio.tools(), Wrapping.MP4)).isInstanceOf(TransferResult.Done.class);
        assertThat(Studio.probe(target()).getLast()).startsWith("mov,mp4");
    }

    @Test
    void oneFileOfStretchesWorksToo() throws Exception {
        studio.real("film.m3u8", with("-hls_flags", "single_file"));
        assertThat(fetch(Studio.tools(), Wrapping.MKV)).isInstanceOf(TransferResult.Done.class);
    }

    @Test
    void piecesWithClocksOfTheirOwnFollowEachOther() throws Exception {
        for (String type : List.of("mpegts", "fmp4")) {
            Path part = folder.resolve("site/" + type);
            new Studio(part).real("film.m3u8", with("-hls_segment_type", type));
            List<String> lines = Files.readAllLines(part.resolve("film.m3u8"));
            lines.removeLast();
            List<String> again = lines.stream().dropWhile(line -> !isBody(line)).toList();
            var twice = new ArrayList<>(lines);
            twice.add("#EXT-X-DISCONTINUITY");
            twice.addAll(again);
            twice.add("#EXT-X-ENDLIST");
            Files.write(part.resolve("film.m3u8"), twice);
            assertThat(fetch(part, Studio.tools(), Wrapping.MKV))
                    .isInstanceOf(TransferResult.Done.class);
            Files.delete(target());
        }
    }

    private static boolean isBody(String line) {
        return line.startsWith("#EXT-X-MAP") || line.startsWith("#EXTINF");
    }

    @Test
    void soundApartJoinsThePicture() throws Exception {
        studio.real("picture.m3u8", "-map", "0:v", "-c:v", "libx264", "-g", "10");
        studio.real("sound.m3u8", "-map", "1:a", "-c:a", "aac");
        studio.write(
                "film.m3u8",
                "#EXTM3U",
                "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"a\",NAME=\"J\",LANGUAGE=\"ja\",URI=\"sound.m3u8\"",
                "#EXT-X-STREAM-INF:BANDWIDTH=100,AUDIO=\"a\"",
                "picture.m3u8");
        assertThat(fetch(Studio.tools(), Wrapping.MKV)).isInstanceOf(TransferResult.Done.class);
        assertThat(Studio.probe(target())).containsExactly("video", "audio", "matroska,webm");
    }

    @Test
    void aFilmShorterThanItsPlaylistIsRefused() throws Exception {
        studio.real("film.m3u8", Studio.BOTH);
        Path playlist = studio.folder().resolve("film.m3u8");
        Files.writeString(
                playlist, Files.readString(playlist).replaceAll("#EXTINF:1\\.0", "#EXTINF:60.0"));
        assertThat(fetch(Studio.tools(), Wrapping.MKV))
                .isInstanceOfSatisfying(
                        TransferResult.Final.class,
                        it -> assertThat(it.reason()).contains("s long, the playlist says"));
        assertThat(target()).doesNotExist();
    }

    @Test
    void whatIsNoMediaIsRefusedInWords() throws Exception {
        studio.film("film.m3u8", 2, 1000);
        assertThat(fetch(Studio.tools(), Wrapping.MKV))
                .isInstanceOfSatisfying(
                        TransferResult.Final.class,
                        it -> assertThat(it.reason()).startsWith("ffmpeg could not"));
    }

    @Test
    void beingToldToEndEndsTheProgramAndItsChildren() throws Exception {
        studio.film("film.m3u8", 2, 1000);
        Path started = folder.resolve("started");
        Path fake = script("#!/bin/sh\nsleep 300 &\necho $! > " + started + "\nwait\n");
        var tools = new MediaTools(Optional.of(fake), Optional.empty(), Optional.empty());
        Thread worker = Thread.ofVirtual().start(() -> fetchToTheInterrupt(tools));
        while (!Files.exists(started) || Files.size(started) == 0) {
            Thread.onSpinWait();
        }
        long child = Long.parseLong(Files.readString(started).strip());
        worker.interrupt();
        worker.join();
        assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
    }

    private Path script(String text) throws IOException {
        Path script = Files.writeString(folder.resolve("fake"), text);
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    private void fetchToTheInterrupt(MediaTools tools) {
        try {
            fetch(tools, Wrapping.MKV);
        } catch (InterruptedException expected) {
            Thread.currentThread().interrupt();
        }
    }

    private static String[] with(String... more) {
        return Stream.concat(Stream.of(Studio.BOTH), Stream.of(more)).toArray(String[]::new);
    }

    private TransferResult fetch(MediaTools tools, Wrapping wrapping) throws InterruptedException {
        return fetch(studio.folder(), tools, wrapping);
    }

    private TransferResult fetch(Path site, MediaTools tools, Wrapping wrapping)
            throws InterruptedException {
        try (var origin = LoopbackOrigin.that(new ServesFolder(site));
                var workshop = new Workshop(folder.resolve("ours"), tools)) {
            workshop.limits = Workshop.ONE.withConnections(4);
            var wish = new StreamWish(OptionalInt.empty(), OptionalLong.empty(), List.of());
            var source =
                    new TransferSource.Stream(
                            origin.address("/film.m3u8"), Map.of(), wish, wrapping);
            return workshop.run(
                    new TransferOrder(
                            source, workshop.partial, target(), new AtomicDelivery(folder)),
                    (_, _) -> {});
        }
    }

    private Path target() {
        return folder.resolve("film.out");
    }
}
