package aniworld.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.events.Topic;
import aniworld.library.Episode;
import aniworld.library.EpisodeNumber;
import aniworld.library.Origin;
import aniworld.library.Series;
import aniworld.library.SeriesFacts;
import aniworld.library.SeriesKey;
import aniworld.library.ShelfFile;
import aniworld.provider.MediaSource;
import aniworld.provider.ProviderException;
import aniworld.provider.Providers;
import aniworld.store.Database;
import aniworld.store.SqlDownloadStore;
import aniworld.store.SqlSeriesStore;
import aniworld.transfer.Transfers;
import aniworld.transfer.Wrapping;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/// A queue with all its parts, on a real database and real folders; the test decides how bytes
/// come, what the provider says and what time it is.
final class Bench implements AutoCloseable {
    static final SeriesKey KEY = new SeriesKey("demon-slayer");
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final AtomicReference<Instant> time = new AtomicReference<>(NOON);
    final AtomicLong nanos = new AtomicLong();
    final AtomicInteger maxConcurrent = new AtomicInteger(1);
    final AtomicReference<Hours> hours = new AtomicReference<>(Hours.ALWAYS);
    final BlockingQueue<DownloadEvent> events = new LinkedBlockingQueue<>();
    final ScriptedProvider provider = new ScriptedProvider(Bench::oneFile);
    final Folders destination;
    final Database database;
    final SqlSeriesStore library;
    final SqlDownloadStore store;
    final Queue queue;
    final Dispatcher dispatcher;

    Bench(Path folder, Transfers transfers) {
        destination = new Folders(folder);
        database = Database.open(folder.resolve("aniworld.db"), folder, time::get);
        library = new SqlSeriesStore(database);
        store = new SqlDownloadStore(database);
        var topic =
                new Topic<DownloadEvent>(
                        failure -> {
                            throw failure;
                        });
        topic.listen(events::add);
        queue = new Queue(store, library, destination, topic, time::get);
        var courier =
                new Courier(
                        () -> new Providers(List.of(provider)),
                        () -> new Taste(List.of("English Sub"), Wrapping.MKV),
                        transfers,
                        destination);
        dispatcher =
                new Dispatcher(
                        queue,
                        courier,
                        () -> new DownloadLimits(maxConcurrent.get(), hours.get()),
                        new Pace(time::get, nanos::get, new Random(1)));
    }

    /// A queue that runs, in a library with a series of nine episodes.
    static Bench running(Path folder, Transfers transfers) {
        Bench bench = new Bench(folder, transfers).withSeries(9);
        bench.queue.start();
        return bench;
    }

    /// A series of one season.
    Bench withSeries(int episodes) {
        library.save(
                new Series(
                        KEY,
                        "Demon Slayer (2019)",
                        SeriesFacts.named("Demon Slayer"),
                        Optional.of(new Origin("scripted", "ds")),
                        true,
                        NOON));
        library.saveEpisodes(
                KEY,
                IntStream.rangeClosed(1, episodes)
                        .mapToObj(Bench::number)
                        .map(number -> new Episode(number, "Title", Optional.empty()))
                        .toList());
        return this;
    }

    static EpisodeNumber number(int episode) {
        return EpisodeNumber.of(1, episode);
    }

    static Enqueue wish(int... episodes) {
        return new Enqueue(
                KEY,
                IntStream.of(episodes).mapToObj(Bench::number).toList(),
                Priority.NORMAL,
                false,
                Optional.empty());
    }

    static Enqueue forced(int episode) {
        return new Enqueue(KEY, List.of(number(episode)), Priority.NORMAL, true, Optional.empty());
    }

    static Enqueue urgent(int priority, int episode) {
        return new Enqueue(
                KEY, List.of(number(episode)), new Priority(priority), false, Optional.empty());
    }

    static List<MediaSource> oneFile(String id, EpisodeNumber number) throws ProviderException {
        return List.of(file("one.example", number.compact() + ".mp4"));
    }

    static MediaSource file(String host, String name) {
        return new MediaSource.FileSource(
                URI.create("http://" + host + "/" + name),
                Map.of(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                host);
    }

    QueueItemId add(Enqueue wish) {
        AddResult result = queue.add(wish);
        assertThat(result).isInstanceOf(AddResult.Added.class);
        return ((AddResult.Added) result).item();
    }

    /// Says that the library holds an episode, and puts a file there.
    Path present(int episode) throws IOException {
        Path file = destination.library.resolve(number(episode).compact() + ".mp4");
        Files.createDirectories(destination.library);
        Files.writeString(file, "the user's own file");
        return file;
    }

    void remember(int episode) {
        var file =
                new ShelfFile(
                        Path.of("Demon Slayer (2019)", episode + ".mp4"),
                        1,
                        NOON,
                        List.of(number(episode)),
                        Optional.empty());
        library.saveFiles(Map.of(KEY, List.of(file)));
    }

    /// The next event of this kind; what comes before it is dropped.
    <E extends DownloadEvent> E await(Class<E> kind) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            DownloadEvent event = events.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            assertThat(event).as("a %s", kind.getSimpleName()).isNotNull();
            if (kind.isInstance(event)) {
                return kind.cast(event);
            }
        }
    }

    /// Works on what is next and waits for an event of this kind, and until nothing moves.
    private <E extends DownloadEvent> E next(Class<E> kind) throws InterruptedException {
        dispatcher.tick();
        E event = await(kind);
        awaitQuiet();
        return event;
    }

    DownloadEvent.Completed bringNext() throws InterruptedException {
        return next(DownloadEvent.Completed.class);
    }

    DownloadEvent.Failed failNext() throws InterruptedException {
        return next(DownloadEvent.Failed.class);
    }

    DownloadEvent.Retrying retryNext() throws InterruptedException {
        return next(DownloadEvent.Retrying.class);
    }

    /// Waits until no transfer is under way.
    void awaitQuiet() throws InterruptedException {
        for (ActiveTransfer transfer : queue.transfers().all()) {
            assertThat(transfer.awaitOver(PATIENCE)).isTrue();
        }
    }

    DownloadState stateOf(int episode) {
        return store.history(HistoryQuery.ALL, new aniworld.library.Page(1, 100)).entries().stream()
                .filter(entry -> entry.download().episode().equals(number(episode)))
                .<DownloadState>map(HistoryEntry::outcome)
                .findFirst()
                .orElseGet(() -> activeState(episode));
    }

    private DownloadState activeState(int episode) {
        return queue.active(KEY).stream()
                .filter(download -> download.ref().episode().equals(number(episode)))
                .map(Download::state)
                .findFirst()
                .orElseThrow();
    }

    void pass(Duration span) {
        time.updateAndGet(now -> now.plus(span));
        nanos.addAndGet(span.toNanos());
    }

    @Override
    public void close() {
        dispatcher.close();
        database.close();
    }
}
