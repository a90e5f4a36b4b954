package aniworld.store;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.library.SeriesKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlRoundStoreTest {
    private static final SeriesKey TITAN = new SeriesKey("attack-on-titan");
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir Path folder;

    @BeforeEach
    void place() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        SqlRoundStoreTest.class.getResourceAsStream("/schemas/v5.db"))) {
            Files.copy(in, folder.resolve("aniworld.db"));
        }
    }

    @Test
    void aRoundThatDidNotEndIsKnownAfterARestart() {
        try (Database database = OpenDatabase.in(folder)) {
            var store = store(database, Duration.ZERO);
            assertThat(store.unfinished(DAY)).isEmpty();
            store.begin();
            store.asked(List.of(TITAN, new SeriesKey("gone-meanwhile")));
            store.asked(List.of(TITAN));
        }

        try (Database database = OpenDatabase.in(folder)) {
            assertThat(store(database, Duration.ofHours(23)).unfinished(DAY))
                    .contains(Set.of(TITAN));
            assertThat(store(database, Duration.ofHours(25)).unfinished(DAY)).isEmpty();
        }
    }

    @Test
    void aRoundThatEndedLeavesNothing() {
        try (Database database = OpenDatabase.in(folder)) {
            var store = store(database, Duration.ZERO);
            store.begin();
            store.asked(List.of(TITAN));
            store.end();
            assertThat(store.unfinished(DAY)).isEmpty();

            store.begin();
            assertThat(store.unfinished(DAY)).contains(Set.of());
        }
    }

    private static SqlRoundStore store(Database database, Duration later) {
        return new SqlRoundStore(database, InstantSource.fixed(OpenDatabase.NOON.plus(later)));
    }
}
