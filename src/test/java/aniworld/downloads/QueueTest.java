package aniworld.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.library.EpisodeNumber;
import aniworld.library.Page;
import aniworld.library.SeriesKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueTest {
    @TempDir Path folder;
    private Bench bench;
    private Queue queue;

    @BeforeEach
    void setUp() {
        bench = new Bench(folder, new Script()).withSeries(9);
        queue = bench.queue;
    }

    @AfterEach
    void tearDown() {
        bench.close();
    }

    private static Enqueue keyed(String idempotencyKey, int... episodes) {
        Enqueue wish = Bench.wish(episodes);
        return new Enqueue(
                wish.key(), wish.episodes(), wish.priority(), false, Optional.of(idempotencyKey));
    }

    @Test
    void anItemHasADownloadForEachEpisode() {
        QueueItemId id = bench.add(Bench.wish(2, 1));

        assertThat(queue.item(id).orElseThrow())
                .isEqualTo(
                        new QueueItem(
                                id,
                                Bench.KEY,
                                "Demon Slayer",
                                "Demon Slayer (2019)",
                                Priority.NORMAL,
                                new Counts(2, 0, 0, 0),
                                0,
                                Bench.NOON));
        assertThat(queue.downloads(id))
                .extracting(download -> download.ref().episode())
                .containsExactly(Bench.number(2), Bench.number(1));
        assertThat(bench.events).contains(new DownloadEvent.QueueChanged(QueueState.STOPPED));
    }

    @Test
    void aSeriesThatTheLibraryLacksIsUnknown() {
        var key = new SeriesKey("nobody");
        var wish =
                new Enqueue(
                        key, List.of(Bench.number(1)), Priority.NORMAL, false, Optional.empty());

        assertThat(queue.add(wish)).isEqualTo(new AddResult.UnknownSeries(key));
    }

    @Test
    void anUnknownEpisodeIsNamedAndNothingQueued() {
        assertThat(queue.add(Bench.wish(1, 77)))
                .isEqualTo(new AddResult.UnknownEpisode(Bench.number(77)));
        assertThat(queue.status().items()).isEqualTo(Counts.NONE);
    }

    @Test
    void presentAndQueuedEpisodesAreSkipped() {
        bench.remember(1);
        bench.add(Bench.wish(2));

        assertThat(queue.add(Bench.wish(1, 2, 3)))
                .isEqualTo(
                        new AddResult.Added(
                                new QueueItemId(2),
                                Bench.KEY,
                                List.of(Bench.number(3)),
                                List.of(
                                        new Skipped(Bench.number(1), Skipped.Reason.PRESENT),
                                        new Skipped(Bench.number(2), Skipped.Reason.QUEUED))));
    }

    @Test
    void whenEverythingIsSkippedNothingRemains() {
        bench.remember(1);

        assertThat(queue.add(Bench.wish(1)))
                .isEqualTo(
                        new AddResult.NothingRemains(
                                List.of(new Skipped(Bench.number(1), Skipped.Reason.PRESENT))));
    }

    @Test
    void forceQueuesWhatIsPresentButNotTwice() {
        bench.remember(1);

        assertThat(queue.add(Bench.forced(1))).isInstanceOf(AddResult.Added.class);
        assertThat(queue.add(Bench.forced(1))).isInstanceOf(AddResult.NothingRemains.class);
    }

    @Test
    void aRepeatIsAnsweredAsTheFirstTime() {
        bench.remember(2);
        AddResult first = queue.add(keyed("abc", 1, 2));

        assertThat(queue.add(keyed("abc", 1, 2)))
                .isEqualTo(new AddResult.Repeated((AddResult.Added) first));
        assertThat(queue.status().items().total()).isEqualTo(1);
    }

    @Test
    void aRepeatIsAnsweredAlsoAfterTheItemIsGone() {
        var first = (AddResult.Added) queue.add(keyed("abc", 1));
        queue.remove(first.item());

        assertThat(queue.add(keyed("abc", 1))).isEqualTo(new AddResult.Repeated(first));
    }

    @Test
    void anIdempotencyKeyIsForOneWish() {
        queue.add(keyed("abc", 1));

        assertThat(queue.add(keyed("abc", 2))).isEqualTo(new AddResult.KeyReused());
    }

    @Test
    void anIdempotencyKeyIsForgottenAfterADay() {
        queue.add(keyed("abc", 1));
        bench.pass(Duration.ofDays(1));

        assertThat(queue.add(keyed("abc", 2))).isInstanceOf(AddResult.Added.class);
    }

    @Test
    void anEpisodeNamedTwiceIsQueuedOnce() {
        assertThat(queue.downloads(bench.add(Bench.wish(1, 1)))).hasSize(1);
    }

    @Test
    void itemsAreListedByPriorityThenAge() {
        QueueItemId first = bench.add(Bench.wish(1));
        QueueItemId second = bench.add(Bench.urgent(9, 2));
        QueueItemId third = bench.add(Bench.wish(3));

        assertThat(queue.items(new Page(1, 2), Optional.empty()).entries())
                .extracting(QueueItem::id)
                .containsExactly(second, first);
        assertThat(queue.items(new Page(2, 2), Optional.empty()).entries())
                .extracting(QueueItem::id)
                .containsExactly(third);
        assertThat(queue.items(new Page(1, 2), Optional.of(ItemStatus.FAILED)))
                .isEqualTo(new Listing<QueueItem>(List.of(), 0));
        assertThat(queue.items(new Page(3, 2), Optional.of(ItemStatus.PENDING)).total())
                .isEqualTo(3);
    }

    @Test
    void aPriorityCanBeChanged() {
        QueueItemId id = bench.add(Bench.wish(1));

        assertThat(queue.setPriority(id, new Priority(-7)).orElseThrow().priority().value())
                .isEqualTo(-7);
        assertThat(queue.downloads(id).getFirst().priority().value()).isEqualTo(-7);
        assertThat(queue.setPriority(new QueueItemId(99), Priority.NORMAL)).isEmpty();
    }

    @Test
    void removingTheLastDownloadRemovesItsItem() {
        QueueItemId id = bench.add(Bench.wish(1, 2));
        List<Download> downloads = queue.downloads(id);

        assertThat(queue.remove(downloads.getFirst().id())).isTrue();
        assertThat(queue.item(id).orElseThrow().downloads().total()).isEqualTo(1);
        assertThat(queue.remove(downloads.getLast().id())).isTrue();
        assertThat(queue.item(id)).isEmpty();
        assertThat(queue.remove(downloads.getLast().id())).isFalse();
    }

    @Test
    void whatIsRemovedWhileItsDiskIsAwayIsRemoved() {
        QueueItemId id = bench.add(Bench.wish(1, 2));
        bench.destination.away.set(true);

        queue.remove(id);

        assertThat(queue.item(id)).isEmpty();
    }

    @Test
    void numbersAreNeverUsedTwice() {
        QueueItemId gone = bench.add(Bench.wish(1));
        DownloadId goneDownload = queue.downloads(gone).getFirst().id();
        queue.remove(gone);
        QueueItemId next = bench.add(Bench.wish(1));

        assertThat(next.number()).isGreaterThan(gone.number());
        assertThat(queue.downloads(next).getFirst().id().number())
                .isGreaterThan(goneDownload.number());
    }

    @Test
    void theStateSurvivesAndPauseToggles() {
        assertThat(queue.state()).isEqualTo(QueueState.STOPPED);
        assertThat(queue.pause()).isEqualTo(QueueState.PAUSED);
        assertThat(queue.pause()).isEqualTo(QueueState.RUNNING);
        assertThat(queue.pause()).isEqualTo(QueueState.PAUSED);
        queue.resume();
        assertThat(queue.state()).isEqualTo(QueueState.RUNNING);
        queue.stop();
        queue.resume();
        assertThat(queue.state()).isEqualTo(QueueState.STOPPED);
        queue.start();
        queue.start();
        assertThat(bench.store.state()).isEqualTo(QueueState.RUNNING);
    }

    @Test
    void activeDownloadsOfASeriesAreKnown() {
        bench.add(Bench.wish(1, 2));

        assertThat(queue.active(Bench.KEY))
                .extracting(download -> download.ref().episode())
                .containsExactly(Bench.number(1), Bench.number(2));
        assertThat(queue.active(new SeriesKey("other"))).isEmpty();
    }

    @Test
    void idsAreReadInOneSpellingOnly() {
        assertThat(QueueItemId.parse("queue_17")).contains(new QueueItemId(17));
        assertThat(DownloadId.parse("dl_17")).contains(new DownloadId(17));
        assertThat(DownloadId.parse("queue_17")).isEmpty();
        assertThat(DownloadId.parse("dl_017")).isEmpty();
        assertThat(DownloadId.parse("dl_-1")).isEmpty();
        assertThat(DownloadId.parse("dl_99999999999999999999")).isEmpty();
        assertThat(EpisodeNumber.parse("S01E01")).isPresent();
    }
}
