package aniworld.store;

import aniworld.downloads.AddResult;
import aniworld.downloads.Draft;
import aniworld.downloads.Enqueue;
import aniworld.downloads.QueueItemId;
import aniworld.downloads.Skipped;
import aniworld.library.EpisodeNumber;
import aniworld.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Puts a queue item into the database. The queue is bounded: what was completed long ago makes
/// room, and the history remembers it.
final class QueueAdding {
    private static final long MOST_DOWNLOADS = 200_000;
    private static final long MOST_COMPLETED = 100_000;

    private QueueAdding() {}

    static AddResult add(Handle handle, Draft draft) {
        Optional<AddResult> before =
                draft.wish()
                        .idempotencyKey()
                        .flatMap(key -> Answers.find(handle, key, draft.wish(), draft.at()));
        return before.orElseGet(() -> addNew(handle, draft));
    }

    private static AddResult addNew(Handle handle, Draft draft) {
        Set<EpisodeNumber> queued = DownloadRows.activeNumbers(handle, draft.series().key());
        List<EpisodeNumber> wanted = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>(draft.skipped());
        for (EpisodeNumber number : draft.wanted()) {
            if (queued.contains(number)) {
                skipped.add(new Skipped(number, Skipped.Reason.QUEUED));
            } else {
                wanted.add(number);
            }
        }
        skipped.sort(Comparator.comparing(Skipped::episode));
        return wanted.isEmpty()
                ? new AddResult.NothingRemains(skipped)
                : insert(handle, draft, wanted, skipped);
    }

    private static AddResult insert(
            Handle handle, Draft draft, List<EpisodeNumber> wanted, List<Skipped> skipped) {
        makeRoom(handle, wanted.size());
        long item = Counters.QUEUE_ITEM.take(handle, 1);
        insertItem(handle, draft, item, wanted.size());
        insertDownloads(handle, draft, item, wanted);
        var added =
                new AddResult.Added(new QueueItemId(item), draft.series().key(), wanted, skipped);
        draft.wish()
                .idempotencyKey()
                .ifPresent(key -> Answers.keep(handle, key, draft.wish(), added, draft.at()));
        return added;
    }

    /// Numbers follow each other, so their span tells in no time that there cannot be too many;
    /// only then they are counted.
    private static void makeRoom(Handle handle, int coming) {
        if (span(handle) + coming <= MOST_COMPLETED) {
            return;
        }
        var counts = QueueItems.tally(handle).downloads();
        if (counts.completed() > MOST_COMPLETED) {
            handle.execute(
                    """
                    DELETE FROM queue_items WHERE id IN (
                        SELECT id FROM queue_items WHERE status = 3 ORDER BY id LIMIT 1000)
                    """);
        }
        if (counts.total() + coming > MOST_DOWNLOADS) {
            throw Problem.unavailable(
                    "The queue holds %d downloads and takes no more; remove what is not needed"
                            .formatted(counts.total()));
        }
    }

    private static long span(Handle handle) {
        return handle.createQuery(
                        "SELECT COALESCE((SELECT MAX(id) FROM downloads)"
                                + " - (SELECT MIN(id) FROM downloads) + 1, 0)")
                .mapTo(Long.class)
                .one();
    }

    private static void insertItem(Handle handle, Draft draft, long item, int downloads) {
        Enqueue wish = draft.wish();
        handle.createUpdate(
                        """
                        INSERT INTO queue_items (id, series_key, series_name, folder, priority,
                            status, pending, downloading, completed, failed, sized, known_bytes,
                            added_at)
                        VALUES (:id, :key, :name, :folder, :priority, 1, :pending, 0, 0, 0, 0, 0,
                            :at)
                        """)
                .bind("id", item)
                .bind("key", draft.series().key().value())
                .bind("name", draft.series().name())
                .bind("folder", draft.series().folder())
                .bind("priority", wish.priority().value())
                .bind("pending", downloads)
                .bind("at", Columns.millis(draft.at()))
                .execute();
    }

    private static void insertDownloads(
            Handle handle, Draft draft, long item, List<EpisodeNumber> wanted) {
        long id = Counters.DOWNLOAD.take(handle, wanted.size());
        PreparedBatch batch =
                handle.prepareBatch(
                        """
                        INSERT INTO downloads (id, item_id, series_key, season, number, tenths,
                            priority, forced, state, state_at, failures, already_there, added_at)
                        VALUES (:id, :item, :key, :season, :number, :tenths, :priority, :forced,
                            'pending', 0, 0, 0, :at)
                        """);
        for (EpisodeNumber number : wanted) {
            EpisodeRows.bind(batch, number)
                    .bind("id", id++)
                    .bind("item", item)
                    .bind("key", draft.series().key().value())
                    .bind("priority", draft.wish().priority().value())
                    .bind("forced", Columns.truth(draft.wish().force()))
                    .bind("at", Columns.millis(draft.at()))
                    .add();
        }
        batch.execute();
    }
}
