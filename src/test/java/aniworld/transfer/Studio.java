package aniworld.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.Tools;
import aniworld.origin.SeededFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Makes streams into a folder: of seeded bytes, or real ones with ffmpeg.
record Studio(Path folder) {
    static final byte[] KEY = "sixteen bytes ok".getBytes(StandardCharsets.US_ASCII);

    /// Bytes that begin as a transport stream does.
    static byte[] segment(int number, int size) {
        byte[] bytes = new SeededFile(1000 + number, size).bytes(0, size);
        bytes[0] = 0x47;
        return bytes;
    }

    void write(String name, byte[] bytes) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(name), bytes);
    }

    void write(String name, String... lines) throws IOException {
        write(name, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    /// A playlist `name` of so many segments `0.ts`, `1.ts` and so on.
    ///
    /// @return all segments in a row
    byte[] film(String name, int segments, int size) throws IOException {
        var film = new ByteArrayOutputStream();
        var lines = head();
        for (int i = 0; i < segments; i++) {
            byte[] segment = segment(i, size);
            write(i + ".ts", segment);
            film.write(segment);
            lines.add("#EXTINF:2.0,");
            lines.add(i + ".ts");
        }
        lines.add("#EXT-X-ENDLIST");
        write(name, lines.toArray(String[]::new));
        return film.toByteArray();
    }

    static List<String> head() {
        return new ArrayList<>(List.of("#EXTM3U", "#EXT-X-VERSION:6", "#EXT-X-TARGETDURATION:2"));
    }

    static byte[] locked(byte[] plain, byte[] key, long sequence) throws GeneralSecurityException {
        var iv = new byte[16];
        iv[15] = (byte) sequence;
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
        return cipher.doFinal(plain);
    }

    /// Four seconds of test picture and tone as a real stream.
    void real(String playlist, String... options) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var command =
                new ArrayList<>(
                        List.of(
                                Tools.require("ffmpeg").toString(),
                                "-nostdin",
                                "-loglevel",
                                "error",
                                "-f",
                                "lavfi",
                                "-i",
                                "testsrc=size=128x72:rate=10:duration=4",
                                "-f",
                                "lavfi",
                                "-i",
                                "sine=duration=4"));
        command.addAll(List.of(options));
        command.addAll(List.of("-f", "hls", "-hls_time", "1", "-hls_list_size", "0", playlist));
        run(command);
    }

    static final String[] BOTH = {"-c:v", "libx264", "-g", "10", "-bf", "0", "-c:a", "aac"};

    /// What ffprobe says: a line `video` or `audio` for each track, then the format's name.
    static List<String> probe(Path film) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(
                                Tools.require("ffprobe").toString(),
                                "-v",
                                "error",
                                "-show_entries",
                                "stream=codec_type:format=format_name",
                                "-of",
                                "default=noprint_wrappers=1:nokey=1",
                                film.toString())
                        .start();
        List<String> lines = process.inputReader().lines().toList();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return lines;
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = String.join("\n", process.inputReader().lines().toList());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }

    /// The programs of this machine.
    static MediaTools tools() {
        Tools.require("ffmpeg");
        Tools.require("ffprobe");
        return MediaTools.find(System.getenv());
    }
}
