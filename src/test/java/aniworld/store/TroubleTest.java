package aniworld.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aniworld.SmallDisk;
import aniworld.downloads.QueueState;
import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A database that cannot be written now says so in a way that asks for another try, and takes it.
class TroubleTest {
    private static final Duration SHORT = Duration.ofMillis(50);

    @TempDir Path folder;

    @Test
    void whileAnotherProcessWritesItIsBusyAndAfterwardsNot() throws SQLException {
        try (Database database = impatient(folder)) {
            var queue = new SqlDownloadStore(database);
            try (Connection other = connection();
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");

                refuses(() -> queue.state(QueueState.PAUSED), "busy");
                assertThat(queue.state()).isEqualTo(QueueState.STOPPED);
                statement.execute("ROLLBACK");
            }
            queue.state(QueueState.PAUSED);
            assertThat(queue.state()).isEqualTo(QueueState.PAUSED);
        }
    }

    @Test
    void whileAnotherProcessHasLockedItNobodyReadsAndAfterwardsAllDo() throws SQLException {
        OpenDatabase.in(folder).close();
        try (Connection other = connection();
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA locking_mode=EXCLUSIVE");
            statement.execute("BEGIN IMMEDIATE");
            assertThatThrownBy(() -> impatient(folder).close())
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("aniworld.db");
        }
        try (Database database = impatient(folder)) {
            assertThat(database.answers()).isTrue();
        }
    }

    @Test
    void onAFullDiskItCanBeReadAndWhenThereIsRoomAgainWritten() throws IOException {
        Path small = folder.resolve("small");
        try (SmallDisk disk = SmallDisk.at(small, 4);
                Database database = impatient(small)) {
            var queue = new SqlDownloadStore(database);
            Path filling = disk.fill();

            refuses(() -> writeUntilFull(queue), "full");
            assertThat(queue.state()).isIn(QueueState.PAUSED, QueueState.STOPPED);

            Files.delete(filling);
            queue.state(QueueState.RUNNING);
            assertThat(queue.state()).isEqualTo(QueueState.RUNNING);
        }
    }

    /// The last page of the journal may have had room for a little more.
    private static void writeUntilFull(SqlDownloadStore queue) {
        for (int i = 0; i < 1000; i++) {
            queue.state(i % 2 == 0 ? QueueState.PAUSED : QueueState.STOPPED);
        }
    }

    @Test
    void whoWaitsTooLongForTheWriterIsAskedToComeAgain() {
        var failure = new IllegalStateException(new SQLTransientConnectionException("in use"));

        assertThat(Trouble.problem(failure).code()).isEqualTo(ErrorCode.SERVICE_UNAVAILABLE);
    }

    @Test
    void damageThatIsFoundOnTheWayNamesTheWayBack() {
        var failure = new SQLException("malformed", "", 11 | 1 << 8);

        assertThat(Trouble.problem(failure))
                .hasMessageContaining("aniworld restore")
                .extracting(Problem::code)
                .isEqualTo(ErrorCode.DATABASE_ERROR);
    }

    private static void refuses(ThrowingCallable write, String word) {
        assertThatThrownBy(write)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> {
                            assertThat(problem.code()).isEqualTo(ErrorCode.SERVICE_UNAVAILABLE);
                            assertThat(problem).hasMessageContaining(word);
                            assertThat(problem.details()).containsKey("retry_after");
                        });
    }

    private static Database impatient(Path folder) {
        var file = new SqliteFile(folder.resolve("aniworld.db"), SHORT);
        return Database.open(file, folder.resolve("backups"), () -> OpenDatabase.NOON);
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("aniworld.db"));
    }
}
