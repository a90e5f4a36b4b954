package aniworld.downloads;

import aniworld.library.Page;
import aniworld.library.SeriesKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Where the queue is remembered. Each call is one transaction, on the disk when it returns; all
/// are safe for any thread. A failure is a `Problem` and nothing has changed.
public interface DownloadStore {

    /// What a wish with an idempotency key was answered before: `Repeated` or `KeyReused`, or empty
    /// when the key is new or has expired.
    Optional<AddResult> answered(Enqueue wish, Instant now);

    /// Queues what is not queued yet: `Added` or `NothingRemains`, or what [#answered] says when
    /// another call was faster.
    AddResult add(Draft draft);

    /// Takes the next download whose turn it is, by priority, then age, and makes it `Running` with
    /// an empty host. A waiting one whose time has come counts as well.
    Optional<Download> claim(Instant now);

    /// When the next waiting download is due.
    Optional<Instant> nextDue();

    /// Gives a download its new state, which is none but the caller's to decide; what ended is
    /// added to the history.
    ///
    /// @param failed the sources that were tried in vain since it was claimed
    /// @return false when the download is gone
    boolean settle(DownloadId id, DownloadState state, List<FailedSource> failed);

    /// As when no source was tried.
    default boolean settle(DownloadId id, DownloadState state) {
        return settle(id, state, List.of());
    }

    /// The newest 50 sources that did not give this download, oldest first; none when it is gone.
    List<FailedSource> failedSources(DownloadId id);

    /// The same for each download of an item; one without any is not in it.
    Map<DownloadId, List<FailedSource>> failedSources(QueueItemId id);

    /// The size of a file became known.
    void sized(DownloadId id, long bytes);

    /// Makes pending again what is running for the database and not in the set.
    void recover(Set<DownloadId> running);

    /// Makes pending again what waits for its next attempt.
    void stopWaiting();

    /// Makes pending again what is held for this reason.
    void release(Hold hold);

    /// Makes pending again, with no failures, what failed and is not queued a second time.
    ///
    /// @return how many; empty when there is no such item
    OptionalInt retry(QueueItemId id);

    /// @return 1, or 0 when it had not failed; empty when there is no such download
    OptionalInt retry(DownloadId id);

    int retryFailed();

    boolean prioritise(QueueItemId id, Priority priority);

    /// @return what was removed; empty when there is no such item
    List<Download> remove(QueueItemId id);

    /// Its item goes with it when it was the last.
    Optional<Download> remove(DownloadId id);

    /// Removes the items of this status.
    ///
    /// @return their downloads
    List<Download> clear(ItemStatus status);

    QueueState state();

    void state(QueueState state);

    Tally tally();

    /// What has not ended, whatever it waits for.
    Backlog backlog();

    /// Items that move first, then pending, failed, completed; within these by priority, then age.
    Listing<QueueItem> items(Page page, Optional<ItemStatus> status);

    Optional<QueueItem> item(QueueItemId id);

    Optional<Download> download(DownloadId id);

    /// Those of an item, in the order they were asked for.
    List<Download> downloads(QueueItemId id);

    /// Those of a series that have not ended.
    List<Download> active(SeriesKey key);

    /// Those of a series that failed for good and are still in the queue, oldest first.
    List<Download> failed(SeriesKey key);

    /// The sources tried in vain for the downloads of a series that are still in the queue, each
    /// oldest first; a download without any is not in it.
    Map<DownloadId, List<FailedSource>> failedSources(SeriesKey key);

    /// Newest first.
    Listing<HistoryEntry> history(HistoryQuery query, Page page);

    /// @param downloads that have not ended
    /// @param sized how many of them have a known size
    /// @param bytes of these together
    record Backlog(long downloads, long sized, long bytes) {}

    /// @param knownBytes sizes of all files in the queue as far as they are known
    /// @param sized how many downloads have a known size
    record Tally(Counts items, Counts downloads, long knownBytes, long sized) {}
}
