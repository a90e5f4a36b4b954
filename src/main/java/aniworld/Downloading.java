package aniworld;

import aniworld.downloads.Courier;
import aniworld.downloads.Dispatcher;
import aniworld.downloads.DownloadEvent;
import aniworld.downloads.Pace;
import aniworld.downloads.Queue;
import aniworld.events.Topic;
import aniworld.library.SeriesStore;
import aniworld.provider.Providers;
import aniworld.store.Database;
import aniworld.store.SqlDownloadStore;
import aniworld.transfer.Transfers;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// The queue, and who works it off from [#start] to [#close].
final class Downloading implements AutoCloseable {
    private final Queue queue;
    private final Dispatcher dispatcher;

    private Downloading(Queue queue, Dispatcher dispatcher) {
        this.queue = queue;
        this.dispatcher = dispatcher;
    }

    /// Where downloads come from, by what, and where they end.
    record Way(Supplier<Providers> providers, Transfers transfers, ShelfDestination destination) {}

    static Downloading of(
            Way way,
            Conditions conditions,
            Database database,
            SeriesStore series,
            Topic<DownloadEvent> news,
            InstantSource clock) {
        var store = new SqlDownloadStore(database);
        var queue = new Queue(store, series, way.destination(), news, clock);
        var courier =
                new Courier(way.providers(), conditions::taste, way.transfers(), way.destination());
        var pace = new Pace(clock, System::nanoTime, RandomGenerator.getDefault());
        return new Downloading(queue, new Dispatcher(queue, courier, conditions::downloads, pace));
    }

    Queue queue() {
        return queue;
    }

    /// Lets the queue go on where it was.
    void start() {
        dispatcher.start();
    }

    /// The settings have changed.
    void adopt() {
        dispatcher.wake();
    }

    /// Running transfers keep what they have.
    @Override
    public void close() {
        dispatcher.close();
    }
}
