package aniworld.downloads;

import aniworld.library.Holding;
import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries one download from its claim to its next state, on the thread that calls.
final class Carrier {
    private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);

    private final Queue queue;
    private final Courier courier;
    private final Pace pace;
    private final Settlement settlement;
    private volatile boolean strays;

    Carrier(Queue queue, Courier courier, DiskGate disk, Pace pace) {
        this.queue = queue;
        this.courier = courier;
        this.pace = pace;
        this.settlement = new Settlement(queue, disk, pace);
    }

    /// Catches up with what could not be written before, and with sizes that became known.
    void tidy() {
        if (strays) {
            recover();
        }
        for (ActiveTransfer transfer : queue.transfers().all()) {
            OptionalLong size = transfer.takeNewSize();
            size.ifPresent(bytes -> queue.store().sized(transfer.download().id(), bytes));
        }
    }

    /// The mark goes first: what strays meanwhile must not be forgotten, nor what did when the
    /// database still cannot be written.
    private void recover() {
        strays = false;
        try {
            queue.transfers().doInTurn(() -> queue.store().recover(queue.transfers().ids()));
        } catch (RuntimeException still) {
            strays = true;
            throw still;
        }
    }

    void carry(ActiveTransfer transfer) {
        try {
            queue.publish(new DownloadEvent.Started(transfer.download().ref()));
            settlement.settle(transfer, bring(transfer), transfer.leave());
        } catch (RuntimeException failure) {
            LOG.error("{} could not be settled; it is put back", transfer.download().id(), failure);
            strays = true;
        } finally {
            queue.transfers().remove(transfer);
            transfer.over();
            queue.work().give();
        }
    }

    private Outcome bring(ActiveTransfer transfer) {
        try {
            Optional<Holding> series = queue.library().find(transfer.download().ref().key());
            return series.isPresent()
                    ? bring(transfer, series.get())
                    : new Outcome.Impossible("The series is not in the library any more");
        } catch (InterruptedException end) {
            return new Outcome.Interrupted();
        } catch (Problem problem) {
            LOG.warn("{} was hindered", transfer.download().id(), problem);
            return hindered(problem);
        } catch (RuntimeException failure) {
            LOG.error("{} failed in an unexpected way", transfer.download().id(), failure);
            return new Outcome.Passing("An unexpected error; the log says more", Optional.empty());
        }
    }

    /// A library that is away holds what would go into it; it is no failure of the download.
    private static Outcome hindered(Problem problem) {
        String reason = String.valueOf(problem.getMessage());
        return problem.code() == ErrorCode.SERVICE_UNAVAILABLE
                ? new Outcome.DiskTrouble(reason)
                : new Outcome.Passing(reason, Optional.empty());
    }

    private Outcome bring(ActiveTransfer transfer, Holding series) throws InterruptedException {
        transfer.begin();
        try {
            return courier.bring(
                    transfer.download(), series, new ProgressFeed(queue, transfer, pace));
        } finally {
            transfer.leave();
        }
    }
}
