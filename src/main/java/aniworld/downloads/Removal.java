package aniworld.downloads;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// Takes downloads out of the queue: their rows first, then what runs of them, then what lies in
/// the partial area. Files with their final names are never touched.
final class Removal {
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(5);

    private final ActiveTransfers active;
    private final PartialFiles partials;

    Removal(ActiveTransfers active, PartialFiles partials) {
        this.active = active;
        this.partials = partials;
    }

    /// @param rows takes the rows out and says which they were
    /// @return how many
    int remove(Supplier<List<Download>> rows) {
        List<Download> gone = active.inTurn(() -> ending(rows.get()));
        gone.stream().filter(Removal::mayHavePartial).forEach(this::discard);
        return gone.size();
    }

    private List<Download> ending(List<Download> gone) {
        for (Download download : gone) {
            active.find(download.id()).ifPresent(transfer -> transfer.end(EarlyEnd.REMOVED));
        }
        return gone;
    }

    private static boolean mayHavePartial(Download download) {
        return !(download.state() instanceof DownloadState.Completed);
    }

    private void discard(Download download) {
        active.find(download.id()).ifPresent(Removal::sayGoodbye);
        partials.discard(download.ref());
    }

    /// A transfer that takes longer removes its partial data itself when it ends.
    private static void sayGoodbye(ActiveTransfer transfer) {
        try {
            transfer.awaitOver(LONGEST_GOODBYE);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }
}
