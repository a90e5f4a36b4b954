package aniworld.http;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.scan.ScanEvent;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Holds the next scan up at its beginning, until it is let go.
final class HeldScan implements AutoCloseable {
    private static final int LONGEST = 30;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch letGo = new CountDownLatch(1);

    HeldScan(Premises premises) {
        premises.scans.listen(this::hold);
    }

    private void hold(ScanEvent event) {
        begun.countDown();
        await(letGo);
    }

    void awaitBeginning() {
        await(begun);
    }

    void letGo() {
        letGo.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(LONGEST, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        letGo();
    }
}
