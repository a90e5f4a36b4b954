package aniworld.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is asked all the time must not become slower as the queue grows: no statement of these may
/// walk through a whole table.
class QueuePlansTest {
    @TempDir Path folder;
    @AutoClose private Database database;

    @BeforeEach
    void open() {
        database = OpenDatabase.in(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                DownloadRows.NEXT,
                DownloadRows.NEXT_DUE,
                DownloadRows.OF_ITEM,
                DownloadRows.OF_SERIES,
                DownloadRows.FAILED_OF_SERIES,
                DownloadRows.BACKLOG
            })
    void noWholeTableIsRead(String statement) {
        assertThat(plan(statement.replaceAll(":[a-z]+", "5")))
                .isNotEmpty()
                .noneMatch(step -> step.matches("SCAN (d|i|downloads|queue_items)( .*)?"));
    }

    private List<String> plan(String statement) {
        return database.read(
                handle ->
                        handle.createQuery("EXPLAIN QUERY PLAN " + statement)
                                .map((row, context) -> row.getString("detail"))
                                .list());
    }
}
