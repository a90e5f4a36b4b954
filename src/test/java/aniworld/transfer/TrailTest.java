package aniworld.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrailTest {
    private static final URI ADDRESS = URI.create("http://host.example/film");
    private static final Facts FACTS =
            new Facts(new Validator.StrongTag("\"t\""), OptionalLong.of(1_000_000), true);
    private static final Journal NOTHING = new Journal(ADDRESS.toString(), FACTS, Coverage.NONE);

    @TempDir Path folder;
    private Path partial;
    private NoteFile note;

    @BeforeEach
    void lay() {
        partial = folder.resolve("film.part");
        note = NoteFile.beside(partial);
        assumeTrue(note.boot().isPresent(), "only Linux names its runs");
    }

    @Test
    void aWriteIsOnPaperBeforeItReturns() throws IOException {
        try (Draft draft = draft()) {
            Lease lease = draft.plan().next(1).orElseThrow();
            for (int count = 1; count <= 3; count++) {
                draft.write(lease, new byte[1_000], 0, 1_000);
                assertThat(note.read().orElseThrow().covered().bytes()).isEqualTo(count * 1_000L);
            }
        }
    }

    @Test
    void theNextRunGoesOnBehindTheLastWrite() throws IOException {
        try (Draft draft = draft()) {
            Lease lease = draft.plan().next(1).orElseThrow();
            draft.write(lease, new byte[1_000], 0, 1_000);
        }
        try (Draft draft = draft()) {
            assertThat(draft.plan().written().text()).isEqualTo("0-1000");
        }
    }

    @Test
    void writesAtSeveralPlacesAreAddedUp() throws IOException {
        try (var trail = new Trail(partial)) {
            trail.begin(NOTHING);
            boolean isLong = trail.add(new Range(500, 900));
            isLong |= trail.add(new Range(0, 100));
            isLong |= trail.add(new Range(100, 200));
            assertThat(isLong).isFalse();
        }
        assertThat(note.read().orElseThrow().covered().text()).isEqualTo("0-200,500-900");
    }

    @Test
    void aTrailCutAnywhereSaysNothingThatIsNotSo() throws IOException {
        try (var trail = new Trail(partial)) {
            trail.begin(NOTHING);
            boolean _ = trail.add(new Range(0, 4_000)) || trail.add(new Range(4_000, 60_000));
        }
        byte[] whole = Files.readAllBytes(note.path());
        for (int length = 0; length < whole.length; length++) {
            Files.write(note.path(), Arrays.copyOf(whole, length));
            String covered = note.read().map(it -> it.covered().text()).orElse("");
            assertThat(covered).as("%d", length).isIn("", "0-4000");
        }
    }

    @Test
    void aLineThatAFullDiskHasCutEndsTheTrail() throws IOException {
        note.write(NOTHING);
        Files.writeString(note.path(), "0-40\n40-6050-70\n70-80\n", StandardOpenOption.APPEND);
        assertThat(note.read().orElseThrow().covered().text()).isEqualTo("0-40");
    }

    @Test
    void aTrailBeyondTheEndOfTheFileIsNone() throws IOException {
        note.write(NOTHING);
        Files.writeString(note.path(), "0-1000001\n", StandardOpenOption.APPEND);
        assertThat(note.read()).isEmpty();
    }

    @Test
    void aLongTrailIsBegunAnew() throws IOException {
        try (Draft draft = draft()) {
            Lease lease = draft.plan().next(1).orElseThrow();
            for (int count = 0; count < 30_000; count++) {
                draft.write(lease, new byte[1], 0, 1);
            }
            assertThat(Files.size(note.path())).isLessThan(300 << 10);
            assertThat(note.read().orElseThrow().covered().text()).isEqualTo("0-30000");
        }
    }

    @Test
    void aFullDiskIsSaid() throws IOException {
        assumeTrue(Files.isWritable(Path.of("/dev/full")), "no full device here");
        try (var trail = new Trail(partial)) {
            Files.createSymbolicLink(
                    note.path().resolveSibling(note.path().getFileName() + ".new"),
                    Path.of("/dev/full"));
            assertThatThrownBy(() -> trail.begin(NOTHING)).isInstanceOf(DiskFault.class);
        }
    }

    private Draft draft() throws IOException {
        var source =
                new TransferSource.File(ADDRESS, Map.of(), OptionalLong.empty(), Optional.empty());
        Draft draft = Draft.open(partial, source, true, RoomCheck.NONE).orElseThrow();
        assertThat(draft.agree(FACTS)).isTrue();
        return draft;
    }
}
