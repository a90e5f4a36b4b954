package aniworld.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aniworld.transfer.AtomicDelivery;
import aniworld.transfer.TransferOrder;
import aniworld.transfer.TransferResult;
import aniworld.transfer.TransferSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PersistenceTest {
    private static final TransferResult.Passing RESET =
            new TransferResult.Passing("The connection was reset", Optional.empty());
    private static final Path FOLDER = Path.of("never-written").toAbsolutePath();
    private static final TransferOrder ORDER =
            new TransferOrder(
                    new TransferSource.File(
                            URI.create("https://a.example/film.mkv"),
                            Map.of(),
                            OptionalLong.empty(),
                            Optional.empty()),
                    FOLDER.resolve(".film.mkv.part"),
                    FOLDER.resolve("film.mkv"),
                    new AtomicDelivery(FOLDER));

    private final FetchReport report = new FetchReport(FOLDER.resolve("film.mkv"), true);
    private final List<Duration> rests = new ArrayList<>();

    @Test
    void threeTriesWithoutANewByteAreEnough() throws Exception {
        assertThat(of(RESET, RESET, RESET, RESET)).isEqualTo(RESET);
        assertThat(rests).containsExactly(seconds(1), seconds(2), seconds(4));
    }

    @Test
    void everyNewByteGivesCourageAgain() throws Exception {
        var tries = new AtomicInteger();
        var persistence =
                new Persistence(
                        (_, watch) -> {
                            int now = tries.incrementAndGet();
                            watch.progress(now, OptionalLong.empty());
                            return now < 9 ? RESET : new TransferResult.Done(now);
                        },
                        report,
                        rests::add);

        assertThat(persistence.run(ORDER)).isEqualTo(new TransferResult.Done(9));
        assertThat(rests).hasSize(8).containsOnly(seconds(1));
    }

    @Test
    void aServerThatNamesATimeIsObeyedUpToFiveMinutes() throws Exception {
        var soon = new TransferResult.Passing("Too many requests", Optional.of(seconds(300)));
        var late = new TransferResult.Passing("Too many requests", Optional.of(seconds(301)));

        assertThat(of(soon, late)).isEqualTo(late);
        assertThat(rests).containsExactly(seconds(300));
    }

    @Test
    void whatCannotPassIsNotTriedAgain() throws Exception {
        var gone = new TransferResult.Final("It is not there any more");

        assertThat(of(gone)).isEqualTo(gone);
        assertThat(rests).isEmpty();
    }

    @Test
    void whoeverIsToldToEndDoesNotRestAnyLonger() {
        var persistence =
                new Persistence(
                        (_, _) -> RESET,
                        report,
                        _ -> {
                            throw new InterruptedException();
                        });

        assertThatThrownBy(() -> persistence.run(ORDER)).isInstanceOf(InterruptedException.class);
    }

    private TransferResult of(TransferResult... results) throws InterruptedException {
        var left = new ArrayList<>(List.of(results));
        var result = new Persistence((_, _) -> left.removeFirst(), report, rests::add).run(ORDER);
        assertThat(left).isEmpty();
        return result;
    }

    private static Duration seconds(int count) {
        return Duration.ofSeconds(count);
    }
}
