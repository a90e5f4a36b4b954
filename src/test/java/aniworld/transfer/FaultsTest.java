package aniworld.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.origin.Behaviour;
import aniworld.origin.Changes;
import aniworld.origin.Chunked;
import aniworld.origin.ClosesEarly;
import aniworld.origin.Delays;
import aniworld.origin.Expires;
import aniworld.origin.IgnoresRange;
import aniworld.origin.LoopbackOrigin;
import aniworld.origin.Loses;
import aniworld.origin.NoSuchRange;
import aniworld.origin.RedirectsTo;
import aniworld.origin.Resets;
import aniworld.origin.SeededFile;
import aniworld.origin.Serves;
import aniworld.origin.StallsAfter;
import aniworld.origin.Trickles;
import aniworld.origin.WithoutLength;
import aniworld.origin.WrongContentRange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the origin does, the right file arrives in the end.
@Timeout(30)
class FaultsTest {
    private static final SeededFile FILE = new SeededFile(42, 1_000_003);
    private static final SeededFile OTHER = new SeededFile(43, 1_000_003);

    @TempDir Path folder;
    @AutoClose private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(folder);
    }

    @Test
    void aFileArrivesWhole() throws Exception {
        assertArrives(new Serves(FILE));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 255, 65_536, 500_000, 1_000_002})
    void aServerThatClosesEarlyOnceDoesNotMatter(long after) throws Exception {
        assertArrives(new ClosesEarly(FILE, after).times(1, new Serves(FILE)));
    }

    @Test
    void aServerThatAlwaysClosesEarlyDeliversInPieces() throws Exception {
        assertArrives(new ClosesEarly(FILE, 100_000));
    }

    @Test
    void aServerThatResetsDeliversInPieces() throws Exception {
        assertArrives(new Resets(FILE, 300_000).times(2, new Serves(FILE)));
    }

    @Test
    void aStalledConnectionIsReplaced() throws Exception {
        assertArrives(new StallsAfter(FILE, 400_000).times(1, new Serves(FILE)));
    }

    @Test
    void aConnectionThatOnlyTricklesIsReplaced() throws Exception {
        workshop.limits =
                Workshop.ONE.with(
                        new Patience(Duration.ofMillis(300), 1000, Duration.ofSeconds(20)));
        var trickle = new Trickles(FILE, Duration.ofMillis(20));
        assertArrives(trickle.times(2, new Serves(FILE)));
    }

    @Test
    void chunksWithoutALengthArriveWhole() throws Exception {
        assertArrives(new Chunked(FILE, true));
    }

    @Test
    void aBodyThatEndsWithItsConnectionArrivesWhole() throws Exception {
        assertArrives(new WithoutLength(FILE));
    }

    @Test
    void aWrongContentRangeMakesItBeginAgainWhole() throws Exception {
        assertArrives(new ClosesEarly(FILE, 500_000).times(1, new WrongContentRange(FILE)));
    }

    @Test
    void aServerThatIgnoresRangesBeginsAgainWhole() throws Exception {
        assertArrives(new ClosesEarly(FILE, 500_000).times(1, new IgnoresRange(FILE)));
    }

    @Test
    void aFileThatChangesOnTheWayIsTheNewOneWhole() throws Exception {
        try (var origin =
                LoopbackOrigin.that(new Changes(new ClosesEarly(FILE, 500_000), 1, OTHER))) {
            assertThat(workshop.fetch(origin)).isEqualTo(new TransferResult.Done(OTHER.size()));
            workshop.assertWhole(OTHER);
        }
    }

    @Test
    void aFileThatBecomesShorterIsTheNewOneWhole() throws Exception {
        var shorter = new SeededFile(44, 300_000);
        Behaviour before = new ClosesEarly(new Serves(FILE, List.of()), 500_000);
        try (var origin = LoopbackOrigin.that(before.times(1, new Serves(shorter, List.of())))) {
            assertThat(workshop.fetch(origin)).isEqualTo(new TransferResult.Done(300_000));
            workshop.assertWhole(shorter);
        }
    }

    @Test
    void aChangeThatNothingTellsIsSeenByComparing() throws Exception {
        Behaviour before = new ClosesEarly(new Serves(FILE, List.of()), 500_000);
        try (var origin = LoopbackOrigin.that(before.times(1, new Serves(OTHER, List.of())))) {
            assertThat(workshop.fetch(origin)).isInstanceOf(TransferResult.Done.class);
            workshop.assertWhole(OTHER);
        }
    }

    @Test
    void aServerFarAwayDelivers() throws Exception {
        assertArrives(new Delays(new Serves(FILE), Duration.ofMillis(20)));
    }

    @Test
    void aLossyWayDelivers() throws Exception {
        assertArrives(new Loses(new Serves(FILE), 0.05, Duration.ofMillis(50), 1));
    }

    @Test
    void aLossThatTakesTooLongIsAskedForAnew() throws Exception {
        assertArrives(
                new Loses(new Serves(FILE), 0.05, Duration.ofSeconds(5), 1)
                        .times(1, new Serves(FILE)));
    }

    @Test
    void aServerThatSuddenlyKnowsNoRangeBeginsAgainWhole() throws Exception {
        assertArrives(new ClosesEarly(FILE, 500_000).times(1, new NoSuchRange(FILE)));
    }

    @Test
    void aLinkThatExpiresOnTheWayAsksForAFreshOneAndKeepsWhatCame() throws Exception {
        try (var old = LoopbackOrigin.that(new Expires(new ClosesEarly(FILE, 500_000), 1))) {
            assertThat(workshop.fetch(old)).isInstanceOf(TransferResult.Stale.class);
            workshop.assertNoTarget();
        }
        try (var fresh = LoopbackOrigin.that(new Serves(FILE))) {
            assertThat(workshop.fetch(fresh)).isEqualTo(new TransferResult.Done(FILE.size()));
            workshop.assertWhole(FILE);
            assertThat(fresh.sent()).isEqualTo(FILE.size() - 500_000);
        }
    }

    @Test
    void aRedirectIsFollowed() throws Exception {
        try (var goal = LoopbackOrigin.that(new Serves(FILE));
                var origin = LoopbackOrigin.that(new RedirectsTo(goal.address("/x").toString()))) {
            assertThat(workshop.fetch(origin)).isEqualTo(new TransferResult.Done(FILE.size()));
            workshop.assertWhole(FILE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD5", "SHA-1", "SHA-256"})
    void aRightChecksumIsAccepted(String algorithm) throws Exception {
        Optional<Checksum> checksum = Checksum.parse(algorithm + ":" + FILE.digest(algorithm));
        assertThat(checksum).isPresent();
        try (var origin = LoopbackOrigin.that(new Serves(FILE))) {
            assertThat(workshop.fetch(origin, OptionalLong.of(FILE.size()), checksum))
                    .isEqualTo(new TransferResult.Done(FILE.size()));
        }
    }

    private void assertArrives(Behaviour behaviour) throws IOException, InterruptedException {
        try (var origin = LoopbackOrigin.that(behaviour)) {
            assertThat(workshop.fetch(origin)).isEqualTo(new TransferResult.Done(FILE.size()));
            workshop.assertWhole(FILE);
        }
    }
}
