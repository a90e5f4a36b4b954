package aniworld.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is asked all the time must not become slower as the queue grows: no statement of these may
/// walk through a whole table.
class QueuePlansTest {
    @TempDir Path folder;
    private Database database;

    @BeforeEach
    void open() {
        database = OpenDatabase.in(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id FROM downloads WHERE state = 'pending' ORDER BY priority DESC, id LIMIT"
                        + " 1",
                "SELECT id FROM downloads WHERE state = 'waiting' AND state_at <= 5 ORDER BY"
                        + " priority DESC, id LIMIT 1",
                "SELECT MIN(state_at) FROM downloads WHERE state = 'waiting'",
                "SELECT * FROM downloads d JOIN queue_items i ON i.id = d.item_id WHERE d.item_id ="
                        + " 5 ORDER BY d.id",
                "SELECT season, number, tenths FROM downloads WHERE series_key = 'a' AND"
                        + " state IN ('pending', 'running', 'waiting', 'held')",
                "SELECT * FROM queue_items WHERE status = 1 ORDER BY status, priority DESC, id"
                        + " LIMIT 20",
                "SELECT * FROM history ORDER BY id DESC LIMIT 20"
            })
    void noWholeTableIsRead(String statement) {
        assertThat(plan(statement))
                .noneMatch(
                        step ->
                                step.startsWith("SCAN")
                                        && !step.contains("USING INDEX")
                                        && !step.equals("SCAN history"));
    }

    private List<String> plan(String statement) {
        return database.read(
                handle ->
                        handle.createQuery("EXPLAIN QUERY PLAN " + statement)
                                .map((row, context) -> row.getString("detail"))
                                .list());
    }
}
