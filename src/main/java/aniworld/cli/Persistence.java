package aniworld.cli;

import aniworld.net.Pause;
import aniworld.transfer.TransferOrder;
import aniworld.transfer.TransferResult;
import aniworld.transfer.Transfers;
import java.time.Duration;

/// Tries a transfer again as long as what hinders it can pass: three times in a row without a
/// single new byte are enough, and so is a server that asks for more than five minutes.
final class Persistence {
    private static final int VAIN = 3;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Transfers transfers;
    private final FetchReport report;
    private final Pause pause;

    /// @param pause such as `Thread::sleep`
    Persistence(Transfers transfers, FetchReport report, Pause pause) {
        this.transfers = transfers;
        this.report = report;
        this.pause = pause;
    }

    TransferResult run(TransferOrder order) throws InterruptedException {
        int vain = 0;
        while (true) {
            long before = report.bytes();
            TransferResult result = transfers.run(order, report);
            vain = report.bytes() > before ? 1 : vain + 1;
            if (!(result instanceof TransferResult.Passing passing) || vain > VAIN) {
                return result;
            }
            Duration wait = passing.after().orElse(Duration.ofSeconds(1L << (vain - 1)));
            if (wait.compareTo(LONGEST) > 0) {
                return result;
            }
            report.again(passing.reason(), wait);
            // The server or our own patience set this time; Ctrl-C interrupts it.
            pause.rest(wait);
        }
    }
}
