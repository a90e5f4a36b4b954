package aniworld.cli;

import aniworld.House;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// While it is open, SIGTERM and Ctrl-C close the house in order, and the process then ends with 0:
/// being told to end is no failure. Opened before the port is, so that no moment is without it.
final class Residence implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Residence.class);

    private final CountDownLatch never = new CountDownLatch(1);
    private final Thread farewell;

    private Residence(Thread farewell) {
        this.farewell = farewell;
    }

    static Residence of(House house) {
        Thread farewell = Thread.ofPlatform().name("farewell").unstarted(() -> end(house));
        Runtime.getRuntime().addShutdownHook(farewell);
        return new Residence(farewell);
    }

    /// Stays until the process is told to end; then it ends, and this does not return.
    int untilToldToEnd() throws InterruptedException {
        never.await();
        return 0;
    }

    /// The command came to its own end, with its own exit code.
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException endingAlready) {
            LOG.debug("The farewell is under way", endingAlready);
        }
    }

    private static void end(House house) {
        house.close();
        Runtime.getRuntime().halt(0);
    }
}
