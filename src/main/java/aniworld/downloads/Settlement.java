package aniworld.downloads;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// Decides what an attempt makes of a download, writes it down and tells it. File first, row
/// second: what is completed here lies in the library already.
final class Settlement {
    private final Queue queue;
    private final DiskGate disk;
    private final Pace pace;
    private final Backoff backoff;

    Settlement(Queue queue, DiskGate disk, Pace pace) {
        this.queue = queue;
        this.disk = disk;
        this.pace = pace;
        this.backoff = new Backoff(pace.random());
    }

    /// @param end why it was to end early; a file that was finished in spite of it counts
    void settle(ActiveTransfer transfer, Outcome outcome, Optional<EarlyEnd> end) {
        switch (outcome) {
            case Outcome.Brought(Path file, long bytes) -> complete(transfer, file, bytes, false);
            case Outcome.AlreadyThere(Path file, long bytes) -> {
                queue.partials().discard(transfer.download().ref());
                complete(transfer, file, bytes, true);
            }
            case Outcome.Interrupted() -> end(transfer, end.orElse(EarlyEnd.STOPPED));
            case Outcome.Failure failure ->
                    end.ifPresentOrElse(
                            early -> end(transfer, early), () -> settleFailure(transfer, failure));
        }
    }

    private void settleFailure(ActiveTransfer transfer, Outcome.Failure failure) {
        switch (failure) {
            case Outcome.Passing passing -> retryOrFail(transfer, passing);
            case Outcome.Impossible(String reason) -> fail(transfer, reason);
            case Outcome.DiskTrouble(String reason) -> hold(transfer, reason);
        }
    }

    private void complete(ActiveTransfer transfer, Path file, long bytes, boolean alreadyThere) {
        Download.Ref ref = transfer.download().ref();
        queue.destination().recorded(ref.key(), ref.episode(), file, bytes);
        write(transfer, new DownloadState.Completed(file, now(), bytes, alreadyThere));
        queue.publish(new DownloadEvent.Completed(ref, file, bytes));
    }

    private void retryOrFail(ActiveTransfer transfer, Outcome.Passing failure) {
        int attempt = attempt(transfer);
        if (attempt > Backoff.RETRIES) {
            fail(transfer, failure.reason());
            return;
        }
        Instant next = now().plus(backoff.delay(attempt, failure.after()));
        write(transfer, new DownloadState.Waiting(next, attempt, failure.reason()));
        queue.publish(
                new DownloadEvent.Retrying(
                        transfer.download().ref(), attempt, next, failure.reason()));
    }

    private void fail(ActiveTransfer transfer, String reason) {
        write(transfer, new DownloadState.Failed(reason, now(), attempt(transfer)));
        queue.publish(new DownloadEvent.Failed(transfer.download().ref(), reason));
    }

    private static int attempt(ActiveTransfer transfer) {
        return transfer.download().failures() + 1;
    }

    private void hold(ActiveTransfer transfer, String reason) {
        queue.transfers()
                .doInTurn(
                        () -> {
                            disk.hold(
                                    now(),
                                    transfer.download().id(),
                                    transfer.progress().left(),
                                    queue.transfers().count() == 1);
                            keepSize(transfer);
                            write(transfer, new DownloadState.Held(Hold.DISK, reason, now()));
                        });
        changed();
    }

    /// What was held at once has had no time to write down how large it is, and the forecast of the
    /// disk asks for just that.
    private void keepSize(ActiveTransfer transfer) {
        transfer.takeNewSize()
                .ifPresent(bytes -> queue.store().sized(transfer.download().id(), bytes));
    }

    private void end(ActiveTransfer transfer, EarlyEnd end) {
        switch (end) {
            case REMOVED -> queue.partials().discard(transfer.download().ref());
            case PAUSED, STOPPED, CLOSED ->
                    queue.transfers().doInTurn(() -> write(transfer, afterEnd(end)));
        }
        changed();
    }

    /// The queue may have been resumed since the transfer was told to pause.
    private DownloadState afterEnd(EarlyEnd end) {
        boolean paused = end == EarlyEnd.PAUSED && queue.store().state() == QueueState.PAUSED;
        return paused
                ? new DownloadState.Held(Hold.PAUSE, "The queue is paused", now())
                : new DownloadState.Pending();
    }

    /// In one turn with its removal from what runs: nobody sees a download that runs in the
    /// database and nowhere else, or the other way round.
    private void write(ActiveTransfer transfer, DownloadState state) {
        queue.transfers()
                .doInTurn(
                        () -> {
                            queue.store()
                                    .settle(
                                            transfer.download().id(),
                                            allowed(state),
                                            transfer.failed());
                            queue.transfers().remove(transfer);
                        });
    }

    /// In a queue that was stopped meanwhile nothing waits by itself.
    private DownloadState allowed(DownloadState state) {
        return state instanceof DownloadState.Ended || queue.store().state() != QueueState.STOPPED
                ? state
                : new DownloadState.Pending();
    }

    private void changed() {
        queue.publish(new DownloadEvent.QueueChanged(queue.store().state()));
    }

    private Instant now() {
        return pace.clock().instant();
    }
}
