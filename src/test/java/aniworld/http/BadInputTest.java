package aniworld.http;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.badinput.Description;
import aniworld.badinput.Seeds;
import aniworld.badinput.Site;
import aniworld.badinput.Walk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every input of every route, spoilt in every way that the document suggests.
class BadInputTest {
    private static final Path DOCUMENT = Path.of("src/main/resources/openapi/openapi.yaml");
    private static final Duration UNTIL_SETTLED = Duration.ofSeconds(30);

    private static final Pattern OF_THE_MACHINE =
            Pattern.compile(
                    "HttpClient-.*|ForkJoinPool.*|.*-unparker|.*-Poller.*|VirtualThread.*|process reaper.*");

    @TempDir Path folder;
    private final AtomicInteger opened = new AtomicInteger();

    @Test
    void noInputBreaksTheServerOrChangesWhatItKeeps() throws IOException {
        open("warming up").close();
        Map<String, Long> threads = threads();
        try (var walk = new Walk(Description.of(DOCUMENT), this::open)) {
            walk.go();

            walk.requests()
                    .forEach((action, count) -> System.out.printf("%5d %s%n", count, action));
            assertThat(walk.complaints()).isEmpty();
        }
        assertSettled(threads);
    }

    private Site open(String action) throws IOException {
        return new Served(
                folder.resolve("site-" + opened.incrementAndGet()),
                !action.equals("POST /api/auth/setup"));
    }

    /// How many there are of a name, without those that the machine starts and ends by itself: they
    /// carry virtual threads or watch processes. Clients are the tests' own.
    private static Map<String, Long> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(thread -> thread.getName().replaceAll("[0-9]+", "#"))
                .filter(name -> !OF_THE_MACHINE.matcher(name).matches())
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
    }

    private static void assertSettled(Map<String, Long> before) {
        long start = System.nanoTime();
        while (!more(before).isEmpty() && System.nanoTime() - start < UNTIL_SETTLED.toNanos()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertThat(more(before)).isEmpty();
    }

    private static List<String> more(Map<String, Long> before) {
        return threads().entrySet().stream()
                .filter(entry -> entry.getValue() > before.getOrDefault(entry.getKey(), 0L))
                .map(Map.Entry::toString)
                .toList();
    }

    /// A server with a series, a queue, a backup and a log.
    private static final class Served implements Site {
        private final Path folder;
        private final Premises premises;
        private final String token;
        private final Seeds seeds;

        Served(Path folder, boolean ready) throws IOException {
            this.folder = Files.createDirectories(folder);
            Files.writeString(outside(), Site.OUTSIDE);
            this.premises =
                    Premises.open(
                            folder, new OneSeries("catalog", "demon-slayer", "Demon Slayer", true));
            aniworld.http.Seeds.titan(premises);
            aniworld.http.Seeds.file(premises, "Attack on Titan (2013)", "S01E01.mkv");
            Files.writeString(
                    Files.createDirectories(folder.resolve("logs")).resolve("app.log"), "a\n");
            premises.set("rate_limit_per_minute", 0);
            this.token = ready ? premises.token() : "";
            this.seeds = new Seeds(ready ? prepared() : Map.of("anime_id", "attack-on-titan"));
        }

        private Map<String, String> prepared() {
            try (var owner = premises.visitor().bearing(token)) {
                String item =
                        owner.post(
                                        "/api/queue/add",
                                        Map.of(
                                                "anime_id",
                                                "attack-on-titan",
                                                "episodes",
                                                List.of("S01E02")))
                                .json()
                                .at("/data/queue_item_id")
                                .asText();
                owner.get("/api/anime"); // counts anew, once a day
                String backup = owner.post("/api/config/backups").json().at("/data/name").asText();
                return Map.of(
                        "anime_id", "attack-on-titan",
                        "queue_item_id", item,
                        "backup_name", backup,
                        "filename", "app.log",
                        "key", "attack-on-titan",
                        "provider_id", "catalog",
                        "q", "demon");
            }
        }

        @Override
        public int port() {
            return premises.server.port();
        }

        @Override
        public String token() {
            return token;
        }

        @Override
        public Seeds seeds() {
            return seeds;
        }

        @Override
        public Map<String, String> state() throws IOException {
            var state = new TreeMap<String, String>();
            state.putAll(files());
            state.put("outside", Files.readString(outside()));
            state.put("beside it", beside());
            try (Connection connection =
                    DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("aniworld.db"))) {
                for (String table : tables(connection)) {
                    state.put(
                            "rows of " + table,
                            first(connection, "SELECT count(*) FROM " + table).getFirst());
                }
            } catch (SQLException failure) {
                throw new IOException(failure);
            }
            return state;
        }

        private Path outside() {
            return folder.resolveSibling("b");
        }

        private String beside() throws IOException {
            try (Stream<Path> all = Files.list(folder.resolveSibling(""))) {
                return all.map(Path::toString)
                        .filter(name -> !name.contains("site-"))
                        .sorted()
                        .toList()
                        .toString();
            }
        }

        private static List<String> tables(Connection connection) throws SQLException {
            return first(connection, "SELECT name FROM sqlite_master WHERE type = 'table'");
        }

        /// The first column.
        private static List<String> first(Connection connection, String query) throws SQLException {
            List<String> values = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        }

        /// The database's own files breathe; its rows are counted instead.
        private Map<String, String> files() throws IOException {
            var files = new TreeMap<String, String>();
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    if (!file.getFileName().toString().startsWith("aniworld.db")) {
                        files.put(folder.relativize(file).toString(), Files.size(file) + " bytes");
                    }
                }
            }
            return files;
        }

        @Override
        public void close() {
            premises.close();
        }
    }
}
