package aniworld.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Kills a real server again and again while it adds, downloads, renames, backs up and restores,
/// and looks after each start whether it has kept every promise. All chance comes from one seed.
///
/// `main` takes the number of kills, the minutes after which fewer will do, the seed, and the
/// command that starts Aniworld.
final class KillCampaign implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");
    private static final String PASSWORD = "secure_pass";
    private static final Duration LONGEST_DOWNLOADS = Duration.ofMinutes(5);
    private static final List<String> WATCHED =
            List.of(
                    "max_concurrent_downloads",
                    "connections_per_download",
                    "session_timeout_hours",
                    "preferred_languages",
                    "episode_name_pattern");

    private final Path folder;
    private final Function<List<String>, List<String>> command;
    private final Random lot;
    private final CampaignSite site;
    private final Deeds deeds;
    private final Reckoning reckoning;
    private final ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor();
    private final Duration longestLife;
    private Optional<Snap> snap = Optional.empty();
    private String token = "";
    private int kills;
    private int snaps;
    private int restores;
    private int startsKilled;

    /// @param command turns the arguments into what starts Aniworld
    /// @param longestLife from the check after a start to the kill
    KillCampaign(
            Path folder,
            long seed,
            Function<List<String>, List<String>> command,
            Duration longestLife)
            throws IOException {
        this.folder = folder;
        this.command = command;
        this.longestLife = longestLife;
        this.lot = new Random(seed);
        this.site = new CampaignSite(seed);
        this.deeds = new Deeds(site, lot);
        Path anime = Files.createDirectories(folder.resolve("anime"));
        this.reckoning = new Reckoning(site, anime);
    }

    private record Snap(Path place, Promises owed) {}

    static void main(String[] arguments) throws Exception {
        int cycles = Integer.parseInt(arguments[0]);
        var longest = Duration.ofMinutes(Long.parseLong(arguments[1]));
        long seed = Long.parseLong(arguments[2]);
        List<String> launcher = List.of(arguments).subList(3, arguments.length);
        Path folder = Files.createTempDirectory("aniworld-kill-");
        System.err.println("seed " + seed + ", in " + folder);
        try (var campaign =
                new KillCampaign(
                        folder,
                        seed,
                        options -> {
                            var whole = new ArrayList<>(launcher);
                            whole.addAll(options);
                            return whole;
                        },
                        Duration.ofMillis(1500))) {
            campaign.run(cycles, longest, System.err);
            campaign.print(seed);
        }
    }

    /// @throws AssertionError when a promise was broken; it says which
    void run(int cycles, Duration longest, PrintStream progress) throws Exception {
        long start = System.nanoTime();
        prepare();
        try (Program server = serve();
                var client = new PlainClient(port(server))) {
            begin(client);
            workUntilKilled(client, server);
        }
        while (kills < cycles && System.nanoTime() - start < longest.toNanos()) {
            if (lot.nextInt(8) == 0) {
                killStart();
            }
            cycle();
            checkDatabase();
            if (snap.isPresent() && lot.nextInt(15) == 0) {
                restore(snap.get());
            }
            progress.printf(
                    "%d kills, %d answers kept, %d cut, %d restores%n",
                    kills, deeds.kept(), deeds.cut(), restores);
        }
        finish();
    }

    private void prepare() throws IOException {
        var provider =
                Map.of(
                        "id", "seeds",
                        "kind", "catalog",
                        "options", Map.of("address", site.catalogAddress()));
        Files.createDirectories(data());
        new ObjectMapper()
                .writeValue(
                        data().resolve("settings.json").toFile(),
                        Map.of(
                                "anime_directory", folder.resolve("anime").toString(),
                                "rate_limit_per_minute", 0,
                                "providers", List.of(provider)));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void begin(PlainClient client) throws IOException {
        client.send("POST", "/api/auth/setup", Map.of("master_password", PASSWORD));
        var login = client.send("POST", "/api/auth/login", Map.of("password", PASSWORD));
        token = login.body().path("token").asText();
        client.bear(token);
        for (String key : site.series()) {
            var added = client.send("POST", "/api/anime", Map.of("key", key));
            if (added.status() != 201) {
                throw new AssertionError("the series was not added: " + added);
            }
            deeds.owed().monitored.put(key, monitored(client, key));
        }
        JsonNode config = client.get("/api/config").body().path("data");
        Map<String, JsonNode> settings = new TreeMap<>();
        WATCHED.forEach(name -> settings.put(name, config.path(name)));
        deeds.owed().changeSettings(settings);
    }

    private static boolean monitored(PlainClient client, String key) throws IOException {
        return client.get("/api/anime/" + key).body().path("monitored").asBoolean();
    }

    private void cycle() throws Exception {
        try (Program server = serve();
                var client = new PlainClient(port(server))) {
            client.bear(token);
            deeds.settle(reckoning.settle(deeds.possible(), client));
            deeds.repeat(client);
            workUntilKilled(client, server);
        }
    }

    private void workUntilKilled(PlainClient client, Program server) throws Exception {
        long life = lot.nextLong(longestLife.toMillis());
        var kill = killer.schedule(() -> killNow(server), life, TimeUnit.MILLISECONDS);
        kills++;
        try {
            while (true) {
                if (lot.nextInt(80) == 0) {
                    snapshot();
                } else {
                    deeds.next(client);
                }
            }
        } catch (IOException cut) {
            kill.get();
            server.awaitExit();
        }
    }

    private Object killNow(Program server) throws InterruptedException {
        server.kill();
        return server;
    }

    private void killStart() throws Exception {
        try (Program server = serve()) {
            LockSupport.parkNanos(Duration.ofMillis(lot.nextLong(1500)).toNanos());
            server.kill();
        }
        kills++;
        startsKilled++;
    }

    /// A backup beside the running server; some of them are killed, too, and leave no folder of
    /// that name or a whole one.
    private void snapshot() throws Exception {
        Path place = folder.resolve("snapshot-" + ++snaps);
        Promises owed = deeds.owed().copy();
        boolean spared = lot.nextInt(3) > 0;
        try (Program backup = run("backup", "--data", data().toString(), "-o", place.toString())) {
            if (spared) {
                if (backup.awaitExit() != 0) {
                    throw new AssertionError("no backup: " + backup.errors());
                }
            } else {
                LockSupport.parkNanos(Duration.ofMillis(lot.nextLong(1500)).toNanos());
                backup.kill();
            }
        }
        if (spared || Files.exists(place)) {
            snap = Optional.of(new Snap(place, owed));
        }
    }

    /// Killed in its middle, half of the times; a second try completes it.
    private void restore(Snap from) throws Exception {
        if (lot.nextBoolean()) {
            try (Program cut = restoring(from)) {
                LockSupport.parkNanos(Duration.ofMillis(lot.nextLong(1500)).toNanos());
                cut.kill();
            }
            kills++;
        }
        try (Program whole = restoring(from)) {
            if (whole.awaitExit() != 0) {
                throw new AssertionError("not restored: " + whole.errors());
            }
        }
        restores++;
        deeds.restored(from.owed());
        checkDatabase();
    }

    private Program restoring(Snap from) throws IOException {
        return run("restore", "--data", data().toString(), from.place().toString());
    }

    /// Of copies, so that the next start finds what the crash left.
    private void checkDatabase() throws IOException, SQLException {
        Path copy = folder.resolve("copy.db");
        for (String suffix : List.of("", "-wal")) {
            Path file = data().resolve("aniworld.db" + suffix);
            Path to = folder.resolve("copy.db" + suffix);
            Files.deleteIfExists(to);
            if (Files.exists(file)) {
                Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA quick_check")) {
            if (!rows.next() || !rows.getString(1).equals("ok")) {
                throw new AssertionError("the database is broken: " + rows.getString(1));
            }
        }
    }

    /// Whatever is queued is let to its end.
    private void finish() throws Exception {
        try (Program server = serve();
                var client = new PlainClient(port(server))) {
            client.bear(token);
            deeds.settle(reckoning.settle(deeds.possible(), client));
            deeds.repeat(client);
            client.send("POST", "/api/queue/start", Map.of());
            deeds.owed().state = "running";
            awaitDownloads(client);
            deeds.settle(reckoning.settle(deeds.possible(), client));
            List<Path> left = new ArrayList<>(reckoning.partials());
            left.removeIf(deeds::mayHaveLeft);
            if (restores == 0 && !left.isEmpty()) {
                throw new AssertionError("left behind: " + left);
            }
            server.terminate();
            if (server.awaitExit() != 0) {
                throw new AssertionError("it did not end in order: " + server.errors());
            }
        }
        checkDatabase();
    }

    private static void awaitDownloads(PlainClient client) throws IOException {
        long end = System.nanoTime() + LONGEST_DOWNLOADS.toNanos();
        JsonNode counts = client.get("/api/queue/status").body().findPath("downloads");
        while (counts.path("pending").asInt() + counts.path("downloading").asInt() > 0) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the downloads do not end: " + counts);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            counts = client.get("/api/queue/status").body().findPath("downloads");
        }
    }

    private Program serve() throws IOException {
        return run("serve", "--port", "0", "--data", data().toString());
    }

    private Program run(String... arguments) throws IOException {
        return Program.start(Map.of(), command.apply(List.of(arguments)));
    }

    private static int port(Program server) throws InterruptedException {
        Matcher address = ADDRESS.matcher(server.await("Aniworld is at http://localhost:") + "\n");
        if (!address.find()) {
            throw new AssertionError("it does not say where it is");
        }
        return Integer.parseInt(address.group(1));
    }

    int kills() {
        return kills;
    }

    int kept() {
        return deeds.kept();
    }

    private void print(long seed) {
        System.out.println(
                "| kills | of them at a start | answered 2xx | cut off | backups | restores | lost or"
                        + " doubled | wrong files | broken settings or database |");
        System.out.println("|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        System.out.printf(
                "| %d | %d | %d | %d | %d | %d | 0 | 0 | 0 |%n",
                kills, startsKilled, deeds.kept(), deeds.cut(), snaps, restores);
        System.out.println("\nSeed " + seed + ".");
    }

    @Override
    public void close() {
        killer.shutdownNow();
        site.close();
    }
}
