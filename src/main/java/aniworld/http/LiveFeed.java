package aniworld.http;

import aniworld.downloads.DownloadEvent;
import aniworld.events.Topic.Subscription;
import aniworld.refresh.RefreshEvent;
import aniworld.scan.ScanEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Tells WebSocket listeners what happens. Events come on the threads of those who publish them; no
/// listener, however slow, holds them up.
final class LiveFeed implements AutoCloseable {
    static final int MOST_LISTENERS = 2048;
    private static final int LOOKS_PER_PING = 20;

    private final LiveSources sources;
    private final LiveWords words;
    private final Json json;
    private final InstantSource clock;
    private final Duration pingEvery;
    private final Set<LiveSession> listeners = ConcurrentHashMap.newKeySet();
    private List<Subscription> subscriptions = List.of();
    private final CountDownLatch closed = new CountDownLatch(1);
    private long looks;

    LiveFeed(LiveSources sources, Json json, InstantSource clock, Duration pingEvery) {
        this.sources = sources;
        this.words = new LiveWords(json, clock);
        this.json = json;
        this.clock = clock;
        this.pingEvery = pingEvery;
    }

    synchronized void start() {
        subscriptions =
                List.of(
                        sources.news().downloads().listen(this::tell),
                        sources.news().scans().listen(this::tell),
                        sources.news().refreshes().listen(this::tell),
                        sources.news().access().listen(_ -> recheck()));
        Thread.ofVirtual().name("live-timer").start(this::keepLooking);
    }

    private void tell(DownloadEvent event) {
        switch (event) {
            case DownloadEvent.Started started ->
                    tell(LiveRoom.DOWNLOADS, () -> words.started(started));
            case DownloadEvent.Progress progress ->
                    tell(LiveRoom.DOWNLOAD_PROGRESS, () -> words.progress(progress));
            case DownloadEvent.Retrying retrying ->
                    tell(LiveRoom.DOWNLOADS, () -> words.retrying(retrying));
            case DownloadEvent.Completed completed ->
                    tell(LiveRoom.DOWNLOADS, () -> words.completed(completed));
            case DownloadEvent.Failed failed ->
                    tell(LiveRoom.DOWNLOADS, () -> words.failed(failed));
            case DownloadEvent.QueueChanged _ ->
                    tell(LiveRoom.DOWNLOADS, () -> words.queueChanged(sources.queueStatus()));
        }
    }

    private void tell(ScanEvent event) {
        tell(LiveRoom.SCAN_PROGRESS, () -> words.scan(event));
    }

    private void tell(RefreshEvent event) {
        tell(LiveRoom.SCAN_PROGRESS, () -> words.refresh(event));
    }

    /// Written once, and only when somebody listens.
    private void tell(LiveRoom room, Supplier<LiveMessage> written) {
        List<LiveSession> there =
                listeners.stream().filter(listener -> listener.isIn(room)).toList();
        if (!there.isEmpty()) {
            LiveMessage message = written.get();
            there.forEach(listener -> listener.send(message));
        }
    }

    LiveMessage snapshot(LiveRoom room) {
        return words.snapshot(room, sources.state(room));
    }

    LiveMessage complaint(String what) {
        return words.complaint(what);
    }

    void enter(LiveSession listener) {
        listeners.add(listener);
    }

    void leave(LiveSession listener) {
        listeners.remove(listener);
    }

    boolean isFull() {
        return listeners.size() >= MOST_LISTENERS;
    }

    /// What a listener said.
    void heard(LiveSession listener, String text) {
        try {
            obey(listener, json.read(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            listener.send(words.complaint("The message is " + unreadable.getMessage()));
        }
    }

    private void obey(LiveSession listener, JsonNode message) {
        String action = message.path("action").asText("");
        Optional<LiveRoom> room = LiveRoom.named(message.path("room").asText(""));
        if (action.equals("ping")) {
            listener.send(words.pong());
        } else if (!action.equals("join") && !action.equals("leave")) {
            listener.send(words.complaint("action must be join, leave or ping"));
        } else if (room.isEmpty()) {
            listener.send(
                    words.complaint("room must be downloads, download_progress or scan_progress"));
        } else if (action.equals("join")) {
            listener.join(room.get());
        } else {
            listener.part(room.get());
            listener.send(words.left(room.get()));
        }
    }

    /// Ends the connections of those whose right to listen has ended.
    private void recheck() {
        listeners.forEach(LiveSession::check);
    }

    private void keepLooking() {
        long step = pingEvery.dividedBy(LOOKS_PER_PING).toNanos();
        try {
            while (!closed.await(step, TimeUnit.NANOSECONDS)) {
                look();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        listeners.forEach(listener -> listener.checkTime(clock.instant()));
        if (++looks % LOOKS_PER_PING == 0) {
            listeners.forEach(LiveSession::ping);
            recheck();
        }
    }

    @Override
    public synchronized void close() {
        subscriptions.forEach(Subscription::close);
        closed.countDown();
        listeners.forEach(LiveSession::goAway);
    }
}
