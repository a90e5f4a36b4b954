package aniworld.process;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `aniworld demo --once`, as a newcomer types it.
class DemoTest {
    @TempDir private Path temp;

    @Test
    void itDownloadsWhatIsMissingOfDemonSlayerAndEndsWithSuccess() throws Exception {
        try (Program demo = demo(temp.resolve("demo"))) {
            assertThat(demo.awaitExit()).as(demo.output()).isZero();
            assertThat(demo.output())
                    .contains("Password: secure_pass")
                    .contains("Demon Slayer (2019)")
                    .contains("  done    ")
                    .contains("Nothing of Demon Slayer is missing.");
            assertThat(demo.errors()).isEmpty();
        }
    }

    @Test
    void whatItDownloadedCanBePlayed() throws Exception {
        Tools.require("ffprobe");
        Path data = temp.resolve("demo");
        try (Program demo = demo(data)) {
            assertThat(demo.awaitExit()).isZero();
        }

        for (Path file : mediaFiles(data)) {
            assertThat(durationOf(file)).as(file.toString()).isGreaterThan(1.0);
        }
    }

    @Test
    void aFolderThatItDidNotMakeIsRefusedAndNotTouched() throws Exception {
        Path mine = Files.writeString(temp.resolve("mine.txt"), "mine");
        try (Program demo = demo(temp)) {
            assertThat(demo.awaitExit()).isEqualTo(1);
            assertThat(demo.errors()).startsWith("aniworld: ").doesNotContain("\n");
            assertThat(mine).hasContent("mine");
        }
    }

    private static Program demo(Path data) throws Exception {
        return Program.aniworld(
                Map.of(), "demo", "--once", "--port", "0", "--data", data.toString());
    }

    private static List<Path> mediaFiles(Path data) throws Exception {
        try (Stream<Path> tree = Files.walk(data)) {
            var files = tree.filter(file -> file.toString().endsWith(".mp4")).toList();
            assertThat(files).isNotEmpty();
            return files;
        }
    }

    private static double durationOf(Path file) throws Exception {
        try (Program probe =
                Program.start(
                        Map.of(),
                        List.of(
                                "ffprobe",
                                "-v",
                                "error",
                                "-show_entries",
                                "format=duration",
                                "-of",
                                "csv=p=0",
                                file.toString()))) {
            assertThat(probe.awaitExit()).isZero();
            return Double.parseDouble(probe.output().strip());
        }
    }
}
