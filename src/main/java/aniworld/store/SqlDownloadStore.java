package aniworld.store;

import aniworld.downloads.AddResult;
import aniworld.downloads.Download;
import aniworld.downloads.DownloadId;
import aniworld.downloads.DownloadState;
import aniworld.downloads.DownloadStore;
import aniworld.downloads.Draft;
import aniworld.downloads.Enqueue;
import aniworld.downloads.FailedSource;
import aniworld.downloads.HistoryEntry;
import aniworld.downloads.HistoryQuery;
import aniworld.downloads.Hold;
import aniworld.downloads.ItemStatus;
import aniworld.downloads.Listing;
import aniworld.downloads.Priority;
import aniworld.downloads.QueueItem;
import aniworld.downloads.QueueItemId;
import aniworld.downloads.QueueState;
import aniworld.library.Page;
import aniworld.library.SeriesKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/// The queue in the database. A status costs the same for any length of the queue while nothing
/// changes: its counts are kept until the next write.
public final class SqlDownloadStore implements DownloadStore {
    private static final String STATE = "queue_state";

    private final Database database;
    private final CachedTally tally;

    public SqlDownloadStore(Database database) {
        this.database = database;
        this.tally = new CachedTally(database);
    }

    private <T> T write(Function<Handle, T> work) {
        try {
            return database.write(work);
        } finally {
            tally.forget();
        }
    }

    @Override
    public Optional<AddResult> answered(Enqueue wish, Instant now) {
        return wish.idempotencyKey()
                .flatMap(key -> database.read(handle -> Answers.find(handle, key, wish, now)));
    }

    @Override
    public AddResult add(Draft draft) {
        return write(handle -> QueueAdding.add(handle, draft));
    }

    @Override
    public Optional<Download> claim(Instant now) {
        Optional<Download> next = database.read(handle -> DownloadRows.next(handle, now));
        return next.isEmpty()
                ? next
                : write(handle -> DownloadRows.next(handle, now).map(row -> run(handle, row, now)));
    }

    private static Download run(Handle handle, Download next, Instant now) {
        var running = new DownloadState.Running(now, next.failures() + 1, 0, next.size(), "");
        DownloadRows.change(handle, next.id(), running);
        QueueItems.recount(handle, List.of(next.ref().item().number()));
        return DownloadRows.find(handle, next.id()).orElseThrow();
    }

    @Override
    public Optional<Instant> nextDue() {
        return database.read(DownloadRows::nextDue);
    }

    @Override
    public boolean settle(DownloadId id, DownloadState state, List<FailedSource> failed) {
        return write(
                handle -> {
                    Optional<Download> before = DownloadRows.find(handle, id);
                    before.ifPresent(download -> settle(handle, download, state));
                    before.ifPresent(_ -> FailedSourceRows.add(handle, id, failed));
                    return before.isPresent();
                });
    }

    private static void settle(Handle handle, Download download, DownloadState state) {
        DownloadRows.change(handle, download.id(), state);
        QueueItems.recount(handle, List.of(download.ref().item().number()));
        if (state instanceof DownloadState.Ended) {
            History.add(handle, download.id());
        }
    }

    @Override
    public List<FailedSource> failedSources(DownloadId id) {
        return database.read(handle -> FailedSourceRows.of(handle, id));
    }

    @Override
    public Map<DownloadId, List<FailedSource>> failedSources(QueueItemId id) {
        return database.read(handle -> FailedSourceRows.ofItem(handle, id));
    }

    @Override
    public void sized(DownloadId id, long bytes) {
        write(
                handle -> {
                    handle.execute(
                            "UPDATE downloads SET size = ? WHERE id = ?", bytes, id.number());
                    QueueItems.recountItemOf(handle, id);
                    return true;
                });
    }

    @Override
    public void recover(Set<DownloadId> running) {
        write(
                handle ->
                        backToPending(
                                handle, "running", download -> !running.contains(download.id())));
    }

    @Override
    public void stopWaiting() {
        write(handle -> backToPending(handle, "waiting", any -> true));
    }

    @Override
    public void release(Hold hold) {
        write(handle -> backToPending(handle, "held", download -> isHeld(download, hold)));
    }

    private static int backToPending(Handle handle, String state, Predicate<Download> which) {
        List<Download> found = DownloadRows.inState(handle, state).stream().filter(which).toList();
        found.forEach(
                download ->
                        DownloadRows.change(handle, download.id(), new DownloadState.Pending()));
        QueueItems.recount(
                handle,
                found.stream().map(download -> download.ref().item().number()).distinct().toList());
        return found.size();
    }

    private static boolean isHeld(Download download, Hold hold) {
        return download.state() instanceof DownloadState.Held held && held.hold() == hold;
    }

    @Override
    public OptionalInt retry(QueueItemId id) {
        return write(
                handle ->
                        QueueItems.find(handle, id).isPresent()
                                ? OptionalInt.of(Retrying.item(handle, id))
                                : OptionalInt.empty());
    }

    @Override
    public OptionalInt retry(DownloadId id) {
        return write(
                handle ->
                        DownloadRows.find(handle, id).isPresent()
                                ? OptionalInt.of(Retrying.download(handle, id))
                                : OptionalInt.empty());
    }

    @Override
    public int retryFailed() {
        return write(Retrying::all);
    }

    @Override
    public boolean prioritise(QueueItemId id, Priority priority) {
        return write(handle -> QueueItems.prioritise(handle, id, priority));
    }

    @Override
    public List<Download> remove(QueueItemId id) {
        return write(handle -> QueueItems.remove(handle, id));
    }

    @Override
    public Optional<Download> remove(DownloadId id) {
        return write(handle -> QueueItems.remove(handle, id));
    }

    @Override
    public List<Download> clear(ItemStatus status) {
        return write(handle -> QueueItems.clear(handle, status));
    }

    @Override
    public QueueState state() {
        return database.read(
                handle ->
                        Facts.get(handle, STATE)
                                .map(QueueState::valueOf)
                                .orElse(QueueState.STOPPED));
    }

    @Override
    public void state(QueueState state) {
        database.change(handle -> Facts.put(handle, STATE, state.name()));
    }

    @Override
    public Tally tally() {
        return tally.get();
    }

    @Override
    public Backlog backlog() {
        return database.read(DownloadRows::backlog);
    }

    @Override
    public Listing<QueueItem> items(Page page, Optional<ItemStatus> status) {
        return database.read(handle -> QueueItems.list(handle, page, status));
    }

    @Override
    public Optional<QueueItem> item(QueueItemId id) {
        return database.read(handle -> QueueItems.find(handle, id));
    }

    @Override
    public Optional<Download> download(DownloadId id) {
        return database.read(handle -> DownloadRows.find(handle, id));
    }

    @Override
    public List<Download> downloads(QueueItemId id) {
        return database.read(handle -> DownloadRows.ofItem(handle, id));
    }

    @Override
    public List<Download> active(SeriesKey key) {
        return database.read(handle -> DownloadRows.active(handle, key));
    }

    @Override
    public List<Download> failed(SeriesKey key) {
        return database.read(handle -> DownloadRows.failed(handle, key));
    }

    @Override
    public Map<DownloadId, List<FailedSource>> failedSources(SeriesKey key) {
        return database.read(handle -> FailedSourceRows.ofSeries(handle, key));
    }

    @Override
    public Listing<HistoryEntry> history(HistoryQuery query, Page page) {
        return database.read(handle -> History.list(handle, query, page));
    }
}
