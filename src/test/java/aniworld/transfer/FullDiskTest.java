package aniworld.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.origin.LoopbackOrigin;
import aniworld.origin.SeededFile;
import aniworld.origin.Serves;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A disk that is really full and one that can really only be read, for users without the right to
/// mount one too.
@Timeout(60)
class FullDiskTest {
    private static final SeededFile FILE = new SeededFile(9, 3_000_003);

    /// Once read-only, once with too little room, once with enough; for the group's eyes.
    private static final String SCRIPT =
            """
            mount -t tmpfs -o ro,size=2m tmpfs disk || exit
            umask 027
            fetch
            mount -o remount,rw disk
            fetch
            mount -o remount,size=8m disk
            fetch
            sha256sum disk/film.mp4
            stat -c %a disk/film.mp4
            ls -A disk
            """;

    @TempDir Path folder;

    @Test
    void whatDoesNotFitStaysAndGoesOnWhereThereIsRoom() throws Exception {
        try (var origin = LoopbackOrigin.that(new Serves(FILE))) {
            List<String> said = new Namespace(folder).fetching(origin.address("/film.mp4"), SCRIPT);
            assertThat(said.getFirst()).contains("can only be read", "\"retryable\":true");
            assertThat(said.get(1)).contains("is full", "\"retryable\":true");
            assertThat(said.get(2)).contains("\"success\":true", "\"bytes\":" + FILE.size());
            assertThat(said.get(3)).startsWith(FILE.sha256());
            assertThat(said.subList(4, said.size())).containsExactly("640", "film.mp4");
            assertThat(origin.asked().getLast().header("range").orElse(""))
                    .matches("bytes=[12]\\d{6}-");
        }
    }
}
