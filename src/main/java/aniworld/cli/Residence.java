package aniworld.cli;

import aniworld.House;
import java.util.concurrent.CountDownLatch;

/// Keeps a house open until the process is told to end. SIGTERM and Ctrl-C close it in order, and
/// the process then ends with 0: being told to end is no failure.
final class Residence {
    private final CountDownLatch over = new CountDownLatch(1);

    private Residence() {}

    static Residence of(House house) {
        var residence = new Residence();
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("farewell").unstarted(() -> end(house)));
        return residence;
    }

    int untilToldToEnd() throws InterruptedException {
        over.await();
        return 0;
    }

    private static void end(House house) {
        house.close();
        Runtime.getRuntime().halt(0);
    }
}
