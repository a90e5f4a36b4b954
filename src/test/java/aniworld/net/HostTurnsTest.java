package aniworld.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HostTurnsTest {
    private static final long SECOND = 1_000_000_000;
    private static final HostTurns.Pace FOUR = HostTurns.Pace.of(4);
    private static final URI ADDRESS = URI.create("https://a.example/");

    private final AtomicLong now = new AtomicLong(-5);
    private final List<Duration> rests = new ArrayList<>();
    private final HostTurns turns = new HostTurns(now::get, rests::add);

    @Test
    void inNoSecondAreThereMoreThanAgreed() {
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            waits.add(turns.reserve("a.example", FOUR));
        }

        assertThat(waits)
                .containsExactly(0L, 0L, 0L, 0L, SECOND, SECOND, SECOND, SECOND, 2 * SECOND);
    }

    @Test
    void timeThatPassesGivesTurnsBack() {
        for (int i = 0; i < 4; i++) {
            turns.reserve("a.example", FOUR);
            now.addAndGet(SECOND / 4);
        }

        assertThat(turns.reserve("a.example", FOUR)).isZero();
        assertThat(turns.reserve("a.example", FOUR)).isEqualTo(SECOND / 4);
    }

    @Test
    void lessThanOneASecondIsOneInALongerTime() {
        assertThat(HostTurns.Pace.of(0.1)).isEqualTo(new HostTurns.Pace(1, 10 * SECOND));
        assertThat(HostTurns.Pace.of(2.5)).isEqualTo(new HostTurns.Pace(2, SECOND * 8 / 10));
    }

    @Test
    void hostsDoNotWaitForEachOther() {
        for (int i = 0; i < 9; i++) {
            turns.reserve("a.example", FOUR);
        }

        assertThat(turns.reserve("b.example", FOUR)).isZero();
    }

    @Test
    void whoMustWaitRestsUntilItsTurn() throws IOException {
        Web web = turns.limit((_, _) -> page(), 0.1);
        web.get(ADDRESS, Map.of());
        web.get(ADDRESS, Map.of());

        assertThat(rests).containsExactly(Duration.ZERO, Duration.ofSeconds(10));
    }

    @Test
    void whoGivesUpWaitingAsksNothingAndStaysInterrupted() {
        var stopped =
                new HostTurns(
                        now::get,
                        _ -> {
                            throw new InterruptedException();
                        });
        Web web = stopped.limit((_, _) -> page(), 1);

        assertThatThrownBy(() -> web.get(ADDRESS, Map.of()))
                .isInstanceOf(InterruptedIOException.class)
                .hasMessage("The request was stopped");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aLineThatIsTooLongIsRefusedAndGrowsNoFurther() {
        Web web = turns.limit((_, _) -> page(), 0.01);
        var slow = HostTurns.Pace.of(0.01);
        turns.reserve("a.example", slow);

        assertThat(turns.reserve("a.example", slow)).isEqualTo(turns.reserve("a.example", slow));
        assertThatThrownBy(() -> web.get(ADDRESS, Map.of()))
                .isInstanceOf(IOException.class)
                .hasMessage("Too many requests to a.example are waiting already");
    }

    @Test
    void cookiesGoBackToTheServerThatSetThem() throws IOException {
        List<String> sent = new ArrayList<>();
        Web web =
                new Cookies(
                        (_, headers) -> {
                            sent.add(headers.getOrDefault("Cookie", ""));
                            return page();
                        });
        web.get(ADDRESS, Map.of());
        web.get(ADDRESS, Map.of("Cookie", "own=2"));
        web.get(URI.create("https://b.example/"), Map.of());

        assertThat(sent).containsExactly("", "own=2; id=1", "");
    }

    private static WebPage page() {
        return new WebPage(
                ADDRESS, 200, Map.of("set-cookie", List.of("id=1; Path=/")), new byte[0]);
    }
}
