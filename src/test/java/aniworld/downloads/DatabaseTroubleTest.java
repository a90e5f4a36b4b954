package aniworld.downloads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aniworld.problem.Problem;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// A database that refuses for a while, as on a full disk.
class DatabaseTroubleTest {
    @TempDir Path folder;
    private final Script script = new Script();
    private final Semaphore halt = new Semaphore(0);
    @AutoClose private Bench bench;

    @BeforeEach
    void open() {
        script.does(Script.halting(halt));
        bench = Bench.running(folder, script);
    }

    @Test
    void whatCouldNotBeWrittenDownIsTakenUpAgainHoweverLongTheDatabaseRefuses() throws Exception {
        bench.add(Bench.wish(1));
        bench.dispatcher.tick();
        bench.await(DownloadEvent.Progress.class);
        refuse();
        halt.release(100);
        bench.awaitQuiet();
        for (int look = 0; look < 2; look++) {
            assertThatThrownBy(bench.dispatcher::tick).isInstanceOf(Problem.class);
        }
        assertThat(bench.queue.status().items().downloading()).isEqualTo(1);

        takeAgain();
        bench.dispatcher.tick();
        bench.await(DownloadEvent.Completed.class);
        bench.awaitQuiet();

        assertThat(bench.stateOf(1)).isInstanceOf(DownloadState.Completed.class);
    }

    @Test
    void theLogSaysOnceThatTheQueueRestsAndOnceThatItGoesOn() throws Exception {
        bench.add(Bench.wish(1));
        halt.release(100);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        var log = (Logger) LoggerFactory.getLogger(Dispatcher.class);
        @Nullable Level usual = log.getLevel();
        log.setLevel(Level.INFO);
        log.addAppender(lines);
        try {
            refuse();
            for (int look = 0; look < 3; look++) {
                bench.dispatcher.lookAndPlan();
            }
            takeAgain();
            bench.dispatcher.lookAndPlan();
            bench.dispatcher.lookAndPlan();
        } finally {
            log.detachAppender(lines);
            log.setLevel(usual);
        }

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEqualTo(
                        List.of(
                                "The queue cannot be worked off now",
                                "The queue is worked off again"));
        bench.await(DownloadEvent.Completed.class);
    }

    private void refuse() throws SQLException {
        tellTheDatabase(
                "CREATE TRIGGER refuse BEFORE UPDATE ON downloads BEGIN SELECT RAISE(ABORT, 'no'); END");
    }

    private void takeAgain() throws SQLException {
        tellTheDatabase("DROP TRIGGER refuse");
    }

    private void tellTheDatabase(String sql) throws SQLException {
        try (Connection other =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + folder.resolve("aniworld.db"));
                Statement statement = other.createStatement()) {
            statement.execute(sql);
        }
    }
}
