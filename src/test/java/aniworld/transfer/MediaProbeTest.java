package aniworld.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.Tools;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaProbeTest {
    @TempDir Path folder;

    private static byte[] clip() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        MediaProbeTest.class.getResourceAsStream("/demo/clips/episode-09.mp4"))) {
            return in.readAllBytes();
        }
    }

    private static MediaProbe probe() {
        Path ffprobe = Tools.require("ffprobe", MediaProbeTest.class);
        return new MediaProbe(
                new MediaTools(Optional.empty(), Optional.of(ffprobe), Optional.empty()));
    }

    @Test
    void aFilmCanBePlayed() throws IOException {
        Path film = Files.write(folder.resolve("dl_1.part"), clip());

        assertThat(probe().refusal(film)).isEmpty();
    }

    @Test
    void whatOnlyBeginsAsAFilmCannot() throws IOException {
        byte[] beginning = Arrays.copyOf(clip(), 5000);
        Path film = Files.write(folder.resolve("dl_1.part"), beginning);

        assertThat(probe().refusal(film))
                .hasValueSatisfying(
                        reason ->
                                assertThat(reason)
                                        .startsWith("What came cannot be played: ")
                                        .doesNotContain(folder.toString()));
    }

    @Test
    void withoutTheProgramNobodyCanTell() {
        assertThat(new MediaProbe(MediaTools.NONE).refusal(folder.resolve("nothing"))).isEmpty();
    }
}
