package aniworld.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/// One open WebSocket. At most one message is on its way at a time; the rest waits in the outbox,
/// where news about the same thing supersede each other.
///
/// Public only because Jetty calls it by method handles; its constructor is not.
public final class LiveSession implements Session.Listener.AutoDemanding {
    static final int NOT_ALLOWED = 4401;
    private static final int GOING_AWAY = 1001;
    private static final int TOO_MUCH = 1008;

    /// Messages of a listener that are heard in a while.
    private static final int MOST_SAID = 60;

    private static final Duration A_WHILE = Duration.ofSeconds(10);
    private static final int MOST_MISSED_PONGS = 2;

    private final LiveFeed feed;
    private final Pass pass;
    private final Set<LiveRoom> rooms;
    private final Outbox outbox = new Outbox();
    private final Bucket talk =
            Bucket.builder()
                    .addLimit(limit -> limit.capacity(MOST_SAID).refillGreedy(MOST_SAID, A_WHILE))
                    .withCustomTimePrecision(TimeMeter.SYSTEM_NANOTIME)
                    .build();
    private @Nullable Session session;
    private boolean sending;
    private int unanswered;

    LiveSession(LiveFeed feed, Pass pass, Set<LiveRoom> rooms) {
        this.feed = feed;
        this.pass = pass;
        this.rooms = EnumSet.copyOf(rooms);
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        synchronized (this) {
            session = opened;
        }
        feed.enter(this);
        joined().forEach(room -> send(feed.snapshot(room)));
    }

    @Override
    public void onWebSocketText(String text) {
        if (mayTalk()) {
            feed.heard(this, text);
        }
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        callback.succeed();
        if (!mayTalk()) {
            return;
        }
        send(feed.complaint("Send text, not binary data"));
    }

    @Override
    public synchronized void onWebSocketPong(ByteBuffer payload) {
        unanswered = 0;
    }

    @Override
    public void onWebSocketClose(int status, String reason, Callback callback) {
        feed.leave(this);
        callback.succeed();
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        feed.leave(this);
    }

    /// Ends the connection of one who talks without end: each answer costs work.
    private boolean mayTalk() {
        boolean may = talk.tryConsume(1);
        if (!may) {
            close(TOO_MUCH, "Too many messages");
        }
        return may;
    }

    synchronized Set<LiveRoom> joined() {
        return EnumSet.copyOf(rooms);
    }

    synchronized boolean isIn(LiveRoom room) {
        return rooms.contains(room);
    }

    void join(LiveRoom room) {
        synchronized (this) {
            rooms.add(room);
        }
        send(feed.snapshot(room));
    }

    synchronized void part(LiveRoom room) {
        rooms.remove(room);
    }

    void send(LiveMessage message) {
        synchronized (this) {
            outbox.add(message);
        }
        pump();
    }

    private void pump() {
        refill();
        Session open;
        Optional<String> text;
        synchronized (this) {
            open = session;
            if (sending || open == null) {
                return;
            }
            text = outbox.next();
            sending = text.isPresent();
        }
        if (open != null) {
            text.ifPresent(
                    message -> open.sendText(message, Callback.from(this::sent, this::broken)));
        }
    }

    /// After an overflow the present state stands for all that was dropped.
    private void refill() {
        Set<LiveRoom> stale;
        synchronized (this) {
            if (sending || !outbox.takeOverflow()) {
                return;
            }
            stale = EnumSet.copyOf(rooms);
        }
        for (LiveRoom room : stale) {
            LiveMessage snapshot = feed.snapshot(room);
            synchronized (this) {
                outbox.add(snapshot);
            }
        }
    }

    private void sent() {
        synchronized (this) {
            sending = false;
        }
        pump();
    }

    private void broken(Throwable cause) {
        feed.leave(this);
        disconnect();
    }

    /// Sends a ping, or gives the connection up when the last ones stayed unanswered.
    void ping() {
        Session open;
        synchronized (this) {
            open = session;
            unanswered++;
            if (open == null) {
                return;
            }
            if (unanswered <= MOST_MISSED_PONGS) {
                open.sendPing(ByteBuffer.allocate(0), Callback.NOOP);
                return;
            }
        }
        disconnect();
        feed.leave(this);
    }

    /// Ends the connection when whoever opened it may not listen any more.
    void check() {
        if (!pass.stillGood().getAsBoolean()) {
            close(NOT_ALLOWED, "The session has ended");
        }
    }

    /// As `check`, but looks at nothing but the time.
    void checkTime(Instant now) {
        if (pass.until().filter(end -> !now.isBefore(end)).isPresent()) {
            close(NOT_ALLOWED, "The session has ended");
        }
    }

    void goAway() {
        close(GOING_AWAY, "The server is stopping");
    }

    private void close(int status, String reason) {
        feed.leave(this);
        Session open;
        synchronized (this) {
            open = session;
        }
        if (open != null) {
            open.close(status, reason, Callback.NOOP);
        }
    }

    private void disconnect() {
        Session open;
        synchronized (this) {
            open = session;
        }
        if (open != null) {
            open.disconnect();
        }
    }

    /// By what right a listener listens.
    ///
    /// @param until when that ends by itself, empty for never
    /// @param stillGood whether it holds at this moment
    record Pass(Optional<Instant> until, BooleanSupplier stillGood) {}
}
