package aniworld.downloads;

import aniworld.events.Topic;
import aniworld.library.EpisodeNumber;
import aniworld.library.Holding;
import aniworld.library.Page;
import aniworld.library.SeriesKey;
import aniworld.library.SeriesStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What is to be downloaded, and what became of it. It decides and remembers; a [Dispatcher] does
/// the work. Safe for any thread; each command is on the disk when it returns, and a failing
/// database is a `Problem` that has changed nothing.
///
/// A pause ends the running transfers and keeps their partial data; they are shown as held and go
/// on from these bytes when the queue runs again. So a paused queue holds no connection open, and a
/// pause lasts as long as one likes, over a restart too.
public final class Queue {
    private final DownloadStore store;
    private final SeriesStore library;
    private final Destination destination;
    private final Topic<DownloadEvent> events;
    private final InstantSource clock;
    private final PartialFiles partials;
    private final ActiveTransfers active = new ActiveTransfers();
    private final Removal removal;
    private final Signal work = new Signal();

    public Queue(
            DownloadStore store,
            SeriesStore library,
            Destination destination,
            Topic<DownloadEvent> events,
            InstantSource clock) {
        this.store = store;
        this.library = library;
        this.destination = destination;
        this.events = events;
        this.clock = clock;
        this.partials = new PartialFiles(destination);
        this.removal = new Removal(active, partials);
    }

    /// Queues episodes of a series that the library knows.
    public AddResult add(Enqueue wish) {
        Optional<AddResult> before = store.answered(wish, clock.instant());
        return before.orElseGet(
                () ->
                        library.find(wish.key())
                                .map(series -> add(wish, series))
                                .orElseGet(() -> new AddResult.UnknownSeries(wish.key())));
    }

    private AddResult add(Enqueue wish, Holding series) {
        Optional<EpisodeNumber> unknown = firstUnknown(wish, series);
        if (unknown.isPresent()) {
            return new AddResult.UnknownEpisode(unknown.get());
        }
        AddResult result = store.add(draft(wish, series));
        if (result instanceof AddResult.Added) {
            changed();
        }
        return result;
    }

    private static Optional<EpisodeNumber> firstUnknown(Enqueue wish, Holding series) {
        Set<EpisodeNumber> known = new HashSet<>();
        series.episodes().forEach(episode -> known.add(episode.number()));
        return wish.episodes().stream().filter(number -> !known.contains(number)).findFirst();
    }

    private Draft draft(Enqueue wish, Holding series) {
        Set<EpisodeNumber> present = new HashSet<>();
        series.files().forEach(file -> present.addAll(file.episodes()));
        List<EpisodeNumber> wanted = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        for (EpisodeNumber number : wish.episodes()) {
            if (present.contains(number) && !wish.force()) {
                skipped.add(new Skipped(number, Skipped.Reason.PRESENT));
            } else {
                wanted.add(number);
            }
        }
        return new Draft(wish, series.series(), wanted, skipped, clock.instant());
    }

    /// The queue runs afterwards, whatever it did before.
    public void start() {
        switchFrom(any -> QueueState.RUNNING);
    }

    /// Ends what runs, keeps its partial data and puts it back to pending.
    public void stop() {
        switchFrom(any -> QueueState.STOPPED);
    }

    /// Holds what runs and starts nothing new; on a paused queue the opposite.
    ///
    /// @return `PAUSED` or `RUNNING`
    public QueueState pause() {
        return switchFrom(
                state -> state == QueueState.PAUSED ? QueueState.RUNNING : QueueState.PAUSED);
    }

    /// Ends a pause. A queue that is not paused stays as it is.
    public void resume() {
        switchFrom(state -> state == QueueState.PAUSED ? QueueState.RUNNING : state);
    }

    private QueueState switchFrom(UnaryOperator<QueueState> decision) {
        QueueState next = active.inTurn(() -> become(decision.apply(store.state())));
        changed();
        return next;
    }

    private QueueState become(QueueState next) {
        store.state(next);
        switch (next) {
            case RUNNING -> store.release(Hold.PAUSE);
            case STOPPED -> {
                store.release(Hold.PAUSE);
                store.stopWaiting();
                active.endAll(EarlyEnd.STOPPED);
            }
            case PAUSED -> active.endAll(EarlyEnd.PAUSED);
        }
        return next;
    }

    public QueueState state() {
        return store.state();
    }

    public QueueStatus status() {
        return QueueNumbers.status(store.state(), store.tally(), live());
    }

    /// Whether what is queued fits; asks the disk, unless there is nothing to ask about.
    public Forecast forecast() {
        return QueueNumbers.forecast(store, live(), destination);
    }

    public Listing<QueueItem> items(Page page, Optional<ItemStatus> status) {
        return store.items(page, status);
    }

    public Optional<QueueItem> item(QueueItemId id) {
        return store.item(id);
    }

    /// The downloads of an item, in the order they were asked for, those that run with what they
    /// have reached; empty when there is no such item.
    public List<Download> downloads(QueueItemId id) {
        return store.downloads(id).stream().map(this::asOfNow).toList();
    }

    public Optional<Download> download(DownloadId id) {
        return store.download(id).map(this::asOfNow);
    }

    /// The downloads of a series that have not ended.
    public List<Download> active(SeriesKey key) {
        return store.active(key).stream().map(this::asOfNow).toList();
    }

    /// The downloads of a series that failed for good and are still in the queue, oldest first.
    public List<Download> failed(SeriesKey key) {
        return store.failed(key);
    }

    private Download asOfNow(Download stored) {
        return stored.state() instanceof DownloadState.Running running
                ? active.find(stored.id())
                        .map(transfer -> QueueNumbers.asOf(stored, running, transfer.progress()))
                        .orElse(stored)
                : active.curfew().shown(stored);
    }

    /// What runs right now, oldest first.
    public List<LiveDownload> live() {
        return active.all().stream()
                .map(ActiveTransfer::live)
                .sorted(Comparator.comparingLong(live -> live.download().id().number()))
                .toList();
    }

    /// Which sources were tried in vain, and why.
    public FailedSources failedSources() {
        return new FailedSources(store, active);
    }

    /// Newest first.
    public Listing<HistoryEntry> history(HistoryQuery query, Page page) {
        return store.history(query, page);
    }

    /// @return the item as it is now; empty when there is none
    public Optional<QueueItem> setPriority(QueueItemId id, Priority priority) {
        if (store.prioritise(id, priority)) {
            changed();
        }
        return store.item(id);
    }

    /// Puts what failed of an item back to pending.
    ///
    /// @return how many downloads; empty when there is no such item
    public OptionalInt retry(QueueItemId id) {
        OptionalInt retried = store.retry(id);
        changed();
        return retried;
    }

    /// @return 1, or 0 when it had not failed; empty when there is no such download
    public OptionalInt retry(DownloadId id) {
        OptionalInt retried = store.retry(id);
        changed();
        return retried;
    }

    /// @return how many downloads went back to pending
    public int retryFailed() {
        int retried = store.retryFailed();
        changed();
        return retried;
    }

    /// Takes an item out of the queue. What runs of it is cancelled, its partial data is removed; a
    /// file that has its final name stays.
    ///
    /// @return whether there was such an item
    public boolean remove(QueueItemId id) {
        return tellRemoved(removal.remove(() -> store.remove(id)));
    }

    /// As for an item; the last download of an item takes it along.
    public boolean remove(DownloadId id) {
        return tellRemoved(removal.remove(() -> store.remove(id).stream().toList()));
    }

    private boolean tellRemoved(int count) {
        changed();
        return count > 0;
    }

    /// Removes the records of items that ended this way. Files stay.
    ///
    /// @param ended `COMPLETED` or `FAILED`
    /// @return how many downloads went
    public int clear(ItemStatus ended) {
        if (ended != ItemStatus.COMPLETED && ended != ItemStatus.FAILED) {
            throw new IllegalArgumentException("only what ended can be cleared: " + ended);
        }
        int gone = removal.remove(() -> store.clear(ended));
        changed();
        return gone;
    }

    private void changed() {
        work.give();
        events.publish(new DownloadEvent.QueueChanged(store.state()));
    }

    DownloadStore store() {
        return store;
    }

    SeriesStore library() {
        return library;
    }

    Destination destination() {
        return destination;
    }

    ActiveTransfers transfers() {
        return active;
    }

    PartialFiles partials() {
        return partials;
    }

    Signal work() {
        return work;
    }

    void publish(DownloadEvent event) {
        events.publish(event);
    }
}
