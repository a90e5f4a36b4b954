package aniworld.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class KeptStatementsTest {
    private static final String ADD = "SELECT ? + ?";

    @TempDir Path folder;
    private final SQLiteDataSource source = new SQLiteDataSource();
    @AutoClose private KeptStatements kept;

    @BeforeEach
    void open() {
        source.setUrl("jdbc:sqlite:" + folder.resolve("some.db"));
        kept = new KeptStatements(source, Duration.ofSeconds(30));
    }

    @Test
    void aStatementAnswersEachTimeByItsArguments() throws SQLException {
        assertThat(sum(1, 2)).isEqualTo(3);
        assertThat(sum(20, 22)).isEqualTo(42);
    }

    @Test
    void moreStatementsThanAreKeptAreAllAnswered() throws SQLException {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 40; i++) {
                assertThat(kept.ask("SELECT " + i, List.of(), row -> row.getInt(1)))
                        .containsExactly(i);
            }
        }
    }

    @Test
    void afterAStatementFailedTheNextIsAnswered() throws SQLException {
        assertThatThrownBy(() -> kept.ask("SELECT * FROM nowhere", List.of(), row -> row))
                .isInstanceOf(SQLException.class);
        assertThat(sum(1, 2)).isEqualTo(3);

        assertThatThrownBy(() -> kept.ask(ADD, List.of(1, 2), row -> row.getInt("nothing")))
                .isInstanceOf(SQLException.class);
        assertThat(sum(3, 4)).isEqualTo(7);
    }

    @Test
    void whoeverFindsAllConnectionsInUseWaitsForOne() throws Exception {
        var inUse = new CountDownLatch(4);
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            var sums =
                    IntStream.range(0, 8)
                            .mapToObj(i -> askers.submit(() -> meeting(inUse, i)))
                            .toList();
            for (int i = 0; i < sums.size(); i++) {
                assertThat(sums.get(i).get()).containsExactly(i);
            }
        }
    }

    private List<Integer> meeting(CountDownLatch inUse, int number) throws SQLException {
        return kept.ask(
                "SELECT ?",
                List.of(number),
                row -> {
                    inUse.countDown();
                    await(inUse);
                    return row.getInt(1);
                });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whoeverHasWaitedTooLongIsTold() throws SQLException {
        var hurried = new KeptStatements(source, Duration.ZERO);
        hurried.close();

        assertThatThrownBy(() -> hurried.ask("SELECT 1", List.of(), row -> row.getInt(1)))
                .hasMessageContaining("no reading connection was free");
    }

    private int sum(int left, int right) throws SQLException {
        return kept.ask(ADD, List.of(left, right), row -> row.getInt(1)).getFirst();
    }
}
