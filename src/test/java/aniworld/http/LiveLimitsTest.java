package aniworld.http;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.scan.ScanEvent;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What one listener may cost, and what many cost together.
class LiveLimitsTest {
    private static final LiveSession.Pass OPEN = new LiveSession.Pass(Optional.empty(), () -> true);

    @TempDir Path folder;
    @AutoClose private Premises premises;
    @AutoClose private LiveFeed feed;

    @BeforeEach
    void open() throws Exception {
        premises = Premises.open(folder);
        var news =
                new Rooms.News(
                        premises.downloads,
                        premises.scans,
                        premises.refreshes,
                        premises.accessEvents);
        feed =
                new LiveFeed(
                        new LiveSources(news, premises.queue, Optional::empty),
                        new Json(),
                        premises.clock,
                        Duration.ofMinutes(1));
    }

    private LiveSession listener() {
        return new LiveSession(feed, OPEN, EnumSet.of(LiveRoom.SCAN_PROGRESS));
    }

    /// A connection that takes whatever it is sent.
    private static Session connection(List<String> heard) {
        return (Session)
                Proxy.newProxyInstance(
                        Session.class.getClassLoader(),
                        new Class<?>[] {Session.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("sendText")) {
                                heard.add((String) arguments[0]);
                                ((Callback) arguments[1]).succeed();
                            }
                            return null;
                        });
    }

    @Test
    void aMessageIsWrittenOnceHoweverManyListen() {
        List<String> heard = new CopyOnWriteArrayList<>();
        feed.start();
        IntStream.range(0, 50).forEach(_ -> listener().onWebSocketOpen(connection(heard)));
        heard.clear();

        premises.scans.publish(new ScanEvent.Completed(2, 15));

        assertThat(heard).hasSize(50);
        assertThat(heard)
                .as("the very same text, not an equal one")
                .allSatisfy(text -> assertThat(text).isSameAs(heard.getFirst()));
    }

    @Test
    void thereIsRoomForABoundedNumberOfListeners() {
        IntStream.range(1, LiveFeed.MOST_LISTENERS).forEach(_ -> feed.enter(listener()));
        assertThat(feed.isFull()).isFalse();
        LiveSession last = listener();

        feed.enter(last);
        assertThat(feed.isFull()).isTrue();

        feed.leave(last);
        assertThat(feed.isFull()).isFalse();
    }

    @Test
    void aMessageThatIsTooLongEndsTheConnection() throws Exception {
        try (var listener = LiveListener.at(premises, "/ws/scan_progress")) {
            listener.say("x".repeat(5000));

            assertThat(listener.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void whoTalksWithoutEndIsSentAwayAndMayComeAgain() throws Exception {
        try (var listener = LiveListener.at(premises, "/ws/scan_progress")) {
            assertThat(listener.next().path("type").asText()).isEqualTo("snapshot");

            assertThat(IntStream.range(0, 200).allMatch(_ -> isAnswered(listener))).isFalse();
            assertThat(listener.closeCode()).isEqualTo(1008);
        }
        try (var again = LiveListener.at(premises, "/ws/scan_progress")) {
            assertThat(again.next().path("type").asText()).isEqualTo("snapshot");
        }
    }

    /// One after the other: a client that still writes when it is sent away may miss the reason.
    private static boolean isAnswered(LiveListener listener) {
        try {
            return listener.isAnswered("{\"action\":\"ping\"}");
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
