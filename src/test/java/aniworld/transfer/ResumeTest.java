package aniworld.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.origin.Asked;
import aniworld.origin.ClosesEarly;
import aniworld.origin.IgnoresRange;
import aniworld.origin.LoopbackOrigin;
import aniworld.origin.SeededFile;
import aniworld.origin.Serves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ResumeTest {
    private static final SeededFile FILE = new SeededFile(5, 600_000);
    private static final SeededFile JUNK = new SeededFile(6, 600_000);
    private static final Validator TAG = new Validator.StrongTag(FILE.etag());

    @TempDir Path folder;
    @AutoClose private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(folder);
    }

    @Test
    void onlyWhatIsMissingIsFetched() throws Exception {
        try (var origin = LoopbackOrigin.that(new Serves(FILE))) {
            workshop.leave(FILE, 400_000, journal(origin, TAG, new Range(0, 400_000)));
            assertWhole(origin);
            assertThat(origin.sent()).isEqualTo(200_000);
            Asked asked = origin.asked().getFirst();
            assertThat(asked.header("range")).contains("bytes=400000-");
            assertThat(asked.header("if-range")).contains(FILE.etag());
        }
    }

    @Test
    void bytesThatTheJournalDoesNotVouchForAreFetchedAgain() throws Exception {
        try (var origin = LoopbackOrigin.that(new Serves(FILE))) {
            workshop.leave(JUNK, 500_000, journal(origin, TAG, new Range(300_000, 300_001)));
            Files.write(workshop.partial, withByte(FILE.bytes(300_000, 1)));
            assertWhole(origin);
            assertThat(origin.sent()).isEqualTo(599_999);
        }
    }

    @Test
    void gapsInTheMiddleAreFilled() throws Exception {
        try (var origin = LoopbackOrigin.that(new Serves(FILE))) {
            workshop.leave(
                    FILE,
                    600_000,
                    journal(origin, TAG, new Range(0, 100), new Range(500, 600_000)));
            assertWhole(origin);
            assertThat(origin.sent()).isEqualTo(400);
            assertThat(origin.asked().getFirst().header("range")).contains("bytes=100-499");
        }
    }

    @Test
    void aWholePartialNeedsNoRequest() throws Exception {
        try (var origin = LoopbackOrigin.that(new Serves(FILE))) {
            workshop.leave(FILE, 600_000, journal(origin, TAG, new Range(0, 600_000)));
            assertWhole(origin);
            assertThat(origin.asked()).isEmpty();
        }
    }

    @Test
    void aChangedFileBeginsAgain() throws Exception {
        var old = new Validator.StrongTag("\"old\"");
        try (var origin = LoopbackOrigin.that(new Serves(FILE))) {
            workshop.leave(JUNK, 400_000, journal(origin, old, new Range(0, 400_000)));
            assertWhole(origin);
        }
    }

    @Test
    void aPartialWithoutJournalBeginsAgain() throws Exception {
        try (var origin = LoopbackOrigin.that(new Serves(FILE))) {
            workshop.leave(JUNK, 600_000, journal(origin, TAG, new Range(0, 600_000)));
            workshop.journal().delete();
            assertWhole(origin);
            assertThat(origin.sent()).isEqualTo(600_000);
        }
    }

    @Test
    void aJournalThatVouchesForMoreThanThereIsIsNotTrusted() throws Exception {
        try (var origin = LoopbackOrigin.that(new Serves(FILE))) {
            workshop.leave(FILE, 100_000, journal(origin, TAG, new Range(0, 400_000)));
            assertWhole(origin);
            assertThat(origin.sent()).isEqualTo(600_000);
        }
    }

    @Test
    void aLongerPartialIsCut() throws Exception {
        try (var origin = LoopbackOrigin.that(new Serves(FILE))) {
            workshop.leave(
                    new SeededFile(5, 900_000), 900_000, journal(origin, TAG, new Range(0, 9)));
            assertWhole(origin);
        }
    }

    @Test
    void aDateStandsInForATagAndIsDoubtedByComparing() throws Exception {
        String date = "Thu, 01 Jan 2026 10:00:00 GMT";
        var dated = new Serves(FILE, List.of("Last-Modified: " + date));
        try (var origin = LoopbackOrigin.that(dated)) {
            var validator = new Validator.ChangedAt(date);
            workshop.leave(FILE, 400_000, journal(origin, validator, new Range(0, 400_000)));
            assertWhole(origin);
            assertThat(origin.sent()).isEqualTo(200_000 + 65_536);
        }
    }

    @Test
    void theSameFileWithinASecondIsTakenForAnotherWhenItsBytesDiffer() throws Exception {
        String date = "Thu, 01 Jan 2026 10:00:00 GMT";
        var dated = new Serves(FILE, List.of("Last-Modified: " + date));
        try (var origin = LoopbackOrigin.that(dated)) {
            var validator = new Validator.ChangedAt(date);
            workshop.leave(JUNK, 400_000, journal(origin, validator, new Range(0, 400_000)));
            assertWhole(origin);
        }
    }

    @Test
    void withoutAnyValidatorTheBytesAreCompared() throws Exception {
        try (var origin = LoopbackOrigin.that(new Serves(FILE, List.of()))) {
            workshop.leave(
                    FILE, 400_000, journal(origin, new Validator.Nothing(), new Range(0, 400_000)));
            assertWhole(origin);
            assertThat(origin.sent()).isEqualTo(200_000 + 65_536);
        }
    }

    @Test
    void anotherAddressWithTheSameTagIsTheSameFile() throws Exception {
        try (var origin = LoopbackOrigin.that(new Serves(FILE))) {
            var journal =
                    new Journal(
                            "http://other.example/token=1",
                            new Facts(TAG, OptionalLong.of(FILE.size()), true),
                            Coverage.NONE.plus(new Range(0, 400_000)));
            workshop.leave(FILE, 400_000, journal);
            assertWhole(origin);
            assertThat(origin.sent()).isEqualTo(200_000);
        }
    }

    @Test
    void anotherAddressWithoutValidatorIsAnotherFile() throws Exception {
        try (var origin = LoopbackOrigin.that(new Serves(FILE, List.of()))) {
            var journal =
                    new Journal(
                            "http://other.example/token=1",
                            new Facts(new Validator.Nothing(), OptionalLong.of(FILE.size()), true),
                            Coverage.NONE.plus(new Range(0, 400_000)));
            workshop.leave(JUNK, 400_000, journal);
            assertWhole(origin);
        }
    }

    @Test
    void aServerWithoutPartsSendsAllAgain() throws Exception {
        try (var origin = LoopbackOrigin.that(new IgnoresRange(FILE))) {
            workshop.leave(FILE, 400_000, journal(origin, TAG, new Range(0, 400_000)));
            assertWhole(origin);
        }
    }

    @Test
    void aBreakKeepsWhatCameForTheNextRun() throws Exception {
        try (var broken = LoopbackOrigin.that(new ClosesEarly(FILE, 50_000))) {
            assertThat(workshop.fetch(broken)).isInstanceOf(TransferResult.Passing.class);
        }
        Journal kept = workshop.journal().read().orElseThrow();
        assertThat(kept.covered().bytes()).isEqualTo(150_000);
        try (var origin = LoopbackOrigin.that(new Serves(FILE))) {
            assertWhole(origin);
            assertThat(origin.sent()).isEqualTo(450_000);
        }
    }

    @Test
    void whatTheSystemHasButNotTheDiskIsUsedWhileTheSystemRuns() throws Exception {
        try (var origin = LoopbackOrigin.that(new Serves(FILE))) {
            workshop.leave(FILE, 500_000, journal(origin, TAG, new Range(0, 100_000)));
            NoteFile.beside(workshop.partial).write(journal(origin, TAG, new Range(0, 500_000)));
            assertWhole(origin);
            assertThat(origin.sent()).isEqualTo(100_000);
        }
    }

    @Test
    void afterTheSystemsDeathOnlyTheDiskCounts() throws Exception {
        try (var origin = LoopbackOrigin.that(new Serves(FILE))) {
            workshop.leave(FILE, 500_000, journal(origin, TAG, new Range(0, 100_000)));
            Path note = NoteFile.beside(workshop.partial).path();
            new NoteFile(note, Optional.of("an earlier boot"))
                    .write(journal(origin, TAG, new Range(0, 500_000)));
            assertWhole(origin);
            assertThat(origin.sent()).isEqualTo(500_000);
        }
    }

    @Test
    void aNoteAboutAnotherFileIsNotUsed() throws Exception {
        try (var origin = LoopbackOrigin.that(new Serves(FILE))) {
            workshop.leave(FILE, 500_000, journal(origin, TAG, new Range(0, 100_000)));
            NoteFile.beside(workshop.partial)
                    .write(
                            journal(
                                    origin,
                                    new Validator.StrongTag("\"old\""),
                                    new Range(0, 500_000)));
            assertWhole(origin);
            assertThat(origin.sent()).isEqualTo(500_000);
        }
    }

    @Test
    void whatALeftTransferHasCanBeRemoved() throws Exception {
        try (var broken = LoopbackOrigin.that(new ClosesEarly(FILE, 50_000))) {
            workshop.fetch(broken);
        }
        Transfers.discard(workshop.partial);
        workshop.assertNothingLeft();
        Transfers.discard(workshop.partial);
    }

    @Test
    void progressCountsWhatEarlierRunsBrought() throws Exception {
        try (var origin = LoopbackOrigin.that(new Serves(FILE))) {
            workshop.leave(FILE, 400_000, journal(origin, TAG, new Range(0, 400_000)));
            var seen = new ArrayList<Long>();
            workshop.run(workshop.order(origin), (bytes, _) -> seen.add(bytes));
            assertThat(seen).isSorted().allMatch(bytes -> bytes >= 400_000);
            assertThat(seen.getLast()).isEqualTo(600_000);
        }
    }

    private void assertWhole(LoopbackOrigin origin) throws IOException, InterruptedException {
        assertThat(workshop.fetch(origin)).isEqualTo(new TransferResult.Done(FILE.size()));
        workshop.assertWhole(FILE);
    }

    private static Journal journal(LoopbackOrigin origin, Validator validator, Range... forced) {
        Coverage coverage = Coverage.NONE;
        for (Range range : forced) {
            coverage = coverage.plus(range);
        }
        return new Journal(
                origin.address("/film.mp4").toString(),
                new Facts(validator, OptionalLong.of(FILE.size()), true),
                coverage);
    }

    /// Junk with one right byte at 300,000.
    private static byte[] withByte(byte[] right) {
        byte[] bytes = JUNK.bytes(0, 500_000);
        bytes[300_000] = right[0];
        return bytes;
    }
}
