package aniworld.posters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aniworld.SettableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PosterFolderTest {
    private static final int SIZE = 100;

    private final SettableClock clock = new SettableClock("2026-03-01T12:00:00Z");
    @TempDir Path folder;

    private static Picture picture() {
        byte[] bytes = Arrays.copyOf("GIF89a".getBytes(StandardCharsets.US_ASCII), SIZE);
        return Picture.of(bytes).orElseThrow();
    }

    private PosterFolder holding(int pictures) {
        return new PosterFolder(folder.resolve("posters"), (long) pictures * SIZE, clock);
    }

    @Test
    void thePicturesUsedLongestAgoMakeRoom() throws IOException {
        PosterFolder posters = holding(3);
        for (String version : new String[] {"a", "b", "c"}) {
            posters.keep(version, picture());
            clock.advance(Duration.ofDays(2));
        }
        assertThat(posters.find("a")).isPresent();

        posters.keep("d", picture());

        assertThat(posters.find("a")).isPresent();
        assertThat(posters.find("b")).isEmpty();
        assertThat(posters.find("c")).isPresent();
        assertThat(posters.find("d")).isPresent();
    }

    @Test
    void whatACrashLeftHalfWrittenMakesRoomToo() throws IOException {
        PosterFolder posters = holding(1);
        Files.createDirectories(folder.resolve("posters"));
        Path part = Files.write(folder.resolve("posters").resolve("1.part"), new byte[SIZE]);
        Files.setLastModifiedTime(part, FileTime.fromMillis(0));

        posters.keep("a", picture());

        assertThat(part).doesNotExist();
        assertThat(posters.find("a")).isPresent();
    }

    @Test
    void onlyTheOwnerMaySeeThem() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));

        holding(1).keep("a", picture());

        Path posters = folder.resolve("posters");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(posters)))
                .isEqualTo("rwx------");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(posters.resolve("a"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aBrokenFileCountsAsNone() throws IOException {
        PosterFolder posters = holding(1);
        posters.keep("a", picture());
        Files.writeString(folder.resolve("posters").resolve("a"), "broken");

        assertThat(posters.find("a")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ffd8ffe0, JPEG",
        "89504e470d0a1a0a00, PNG",
        "474946383761, GIF",
        "52494646000000005745425056, WEBP",
        "0000001c6674797061766966, AVIF"
    })
    void aKindIsToldByTheFirstBytes(String hex, ImageKind kind) {
        assertThat(ImageKind.of(HexFormat.of().parseHex(hex))).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({"3c737667, svg", "ffd8, cut", "52494646000000005745, cut", "'', empty"})
    void whatIsNoPictureHasNoKind(String hex, String why) {
        assertThat(ImageKind.of(HexFormat.of().parseHex(hex))).as(why).isEmpty();
    }
}
