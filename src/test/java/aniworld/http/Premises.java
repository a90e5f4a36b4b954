package aniworld.http;

import aniworld.SettableClock;
import aniworld.access.Access;
import aniworld.access.AccessEvent;
import aniworld.access.AccessRules;
import aniworld.downloads.DownloadEvent;
import aniworld.downloads.Nowhere;
import aniworld.downloads.Queue;
import aniworld.events.Topic;
import aniworld.health.Checkup;
import aniworld.health.Connectivity;
import aniworld.health.ProviderDesk;
import aniworld.health.ProviderRecords;
import aniworld.library.Library;
import aniworld.logs.LogFiles;
import aniworld.net.AllowedAddresses;
import aniworld.net.Outbound;
import aniworld.net.OutboundLimits;
import aniworld.net.Reach;
import aniworld.net.Reached;
import aniworld.net.WebPage;
import aniworld.openapi.CheckedHttp;
import aniworld.openapi.OpenApiChecker;
import aniworld.posters.Posters;
import aniworld.provider.Fallback;
import aniworld.provider.Provider;
import aniworld.provider.Providers;
import aniworld.refresh.Finder;
import aniworld.refresh.Memory;
import aniworld.refresh.RefreshEvent;
import aniworld.refresh.Refresher;
import aniworld.scan.Scan;
import aniworld.scan.ScanEvent;
import aniworld.schedule.AutoDownload;
import aniworld.schedule.Schedule;
import aniworld.schedule.ScheduleRules;
import aniworld.settings.LiveSettings;
import aniworld.settings.SettingsExchange;
import aniworld.shelf.NamePattern;
import aniworld.shelf.RootMarks;
import aniworld.shelf.Shelf;
import aniworld.store.Database;
import aniworld.store.SqlAccessStore;
import aniworld.store.SqlDownloadStore;
import aniworld.store.SqlRoundStore;
import aniworld.store.SqlRunStore;
import aniworld.store.SqlSeriesStore;
import aniworld.store.SqlShelfJournal;
import aniworld.store.SqlTieStore;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A whole server on a folder of the test's own: real parts, a real port, and neither a dispatcher
/// nor a thread that keeps the schedule, so that what is queued stays queued and nothing begins by
/// itself.
final class Premises implements AutoCloseable {
    static final String PASSWORD = "secure_pass";

    /// Nothing is under way when these tests end; Jetty looks for that only once a second.
    private static final Patience SOON_OVER =
            new Patience(
                    Patience.USUAL.rescan(),
                    Patience.USUAL.ping(),
                    Duration.ofMillis(50),
                    Patience.USUAL.arrival());

    private static final Reached NO_NETWORK = new Reached.Unknown("There is no network");

    private static final OpenApiChecker CHECKER =
            OpenApiChecker.of(Path.of("src/main/resources/openapi/openapi.yaml"));

    final SettableClock clock = new SettableClock("2026-03-01T12:00:00Z");
    final Topic<DownloadEvent> downloads = topic();
    final Topic<ScanEvent> scans = topic();
    final Topic<RefreshEvent> refreshes = topic();
    final Topic<AccessEvent> accessEvents = topic();
    final ProviderRecords records = new ProviderRecords(clock);
    final Path logs;
    final Path programs;
    final Path anime;
    final Database database;
    final Access access;
    final LiveSettings settings;
    final Library library;
    final Queue queue;
    final Schedule schedule;
    final Server server;
    private final Outbound outbound =
            new Outbound(
                    () -> new AllowedAddresses(Set.of("127.0.0.1")),
                    () -> OutboundLimits.DEFAULTS,
                    Map.of());

    /// What the network shows; nothing, unless a test says otherwise.
    volatile Pages web =
            address -> {
                throw new IOException("There is no network to " + address.getHost());
            };

    private final Providers alone;
    private final Providers providers;
    private final Reach network;
    private final Refresher refresher;
    private final Scan scan;

    private Premises(Path folder, List<Provider> watched, Reach network, Patience patience)
            throws IOException {
        this.network = network;
        alone = new Providers(watched.stream().map(records::watched).toList());
        programs = Files.createDirectories(folder.resolve("programs"));
        logs = Files.createDirectories(folder.resolve("logs"));
        anime = Files.createDirectories(folder.resolve("anime"));
        database = Database.open(folder.resolve("aniworld.db"), folder.resolve("backups"), clock);
        var ties = new SqlTieStore(database);
        providers =
                new Providers(
                        alone.all().stream()
                                .<Provider>map(
                                        one -> new Fallback(one, List.of(), () -> alone, ties))
                                .toList());
        settings =
                LiveSettings.open(
                        folder, Map.of(), clock, _ -> List.of(), new Topic<>(Premises::fail));
        settings.update(
                JsonNodeFactory.instance.objectNode().put("anime_directory", anime.toString()));
        access =
                new Access(
                        new SqlAccessStore(database),
                        clock,
                        new SecureRandom(),
                        () ->
                                new AccessRules(
                                        settings.current().server().sessionTimeout(), _ -> false),
                        accessEvents);
        var series = new SqlSeriesStore(database);
        var shelf =
                new Shelf(
                        () -> settings.current().folders().animeDirectory(),
                        () -> NamePattern.USUAL,
                        RootMarks.none(),
                        new SqlShelfJournal(database),
                        clock);
        library = new Library(series, shelf, clock);
        scan = new Scan(library, shelf, scans);
        var finder = new Finder(() -> providers, library, () -> Duration.ofSeconds(5));
        refresher =
                new Refresher(
                        () -> providers,
                        library,
                        finder,
                        new Memory(new SqlRoundStore(database, clock), ties),
                        refreshes);
        queue =
                new Queue(
                        new SqlDownloadStore(database),
                        series,
                        new Nowhere(anime),
                        downloads,
                        clock);
        schedule =
                new Schedule(
                        this::scheduleRules,
                        scan,
                        new AutoDownload(library, queue),
                        new SqlRunStore(database),
                        clock);
        scans.listen(schedule::noted);
        server =
                new Server(
                        new Rooms(
                                new Rooms.Entrance(
                                        access,
                                        settings,
                                        new SettingsExchange(settings, new AccessRing(access))),
                                new Rooms.Collection(
                                        library,
                                        new Rooms.Disk(shelf, scan),
                                        finder,
                                        refresher,
                                        posters(folder)),
                                new Rooms.Work(queue, schedule),
                                new Rooms.News(downloads, scans, refreshes, accessEvents),
                                new Rooms.Machine("testhost", clock, watch())),
                        patience);
        server.start("127.0.0.1", 0);
    }

    private Posters posters(Path folder) {
        return new Posters(
                library, (address, _) -> web.get(address), folder.resolve("posters"), clock);
    }

    private Rooms.Watch watch() {
        var folders =
                new Checkup.Folders(
                        () -> settings.current().folders().animeDirectory(),
                        () -> settings.current().folders().downloadDirectory());
        return new Rooms.Watch(
                new LogFiles(logs, () -> Set.of("app.log", "error.log"), clock),
                new Checkup(
                        queue, folders, () -> alone, records, Map.of("PATH", programs.toString())),
                new Connectivity(network, this::diagnosticsHosts, () -> providers),
                new ProviderDesk(() -> alone, records, List::of, outbound));
    }

    static Premises open(Path folder, Provider... providers) throws IOException {
        return new Premises(folder, List.of(providers), (_, _) -> NO_NETWORK, SOON_OVER);
    }

    /// @param network what the diagnostics find when they try a host and port
    static Premises open(Path folder, Reach network, Provider... providers) throws IOException {
        return new Premises(folder, List.of(providers), network, SOON_OVER);
    }

    static Premises open(Path folder, Patience patience, Provider... providers) throws IOException {
        return new Premises(folder, List.of(providers), (_, _) -> NO_NETWORK, patience);
    }

    private List<Connectivity.Host> diagnosticsHosts() {
        return settings.current().diagnostics().hosts().stream()
                .map(Connectivity.Host::reference)
                .toList();
    }

    private ScheduleRules scheduleRules() {
        var now = settings.current().scheduler();
        return new ScheduleRules(now.enabled(), now.interval(), now.autoDownload());
    }

    private static <E> Topic<E> topic() {
        return new Topic<>(Premises::fail);
    }

    private static void fail(RuntimeException failure) {
        throw new AssertionError("a listener failed", failure);
    }

    /// Changes settings as a client would.
    void set(String name, Object value) {
        settings.update(new ObjectMapper().valueToTree(Map.of(name, value)));
    }

    Provider provider(String id) {
        return providers.byId(id).orElseThrow();
    }

    URI origin() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /// Somebody without a token.
    CheckedHttp visitor() {
        return CheckedHttp.to(origin(), CHECKER);
    }

    /// Somebody who has set the password and logged in.
    CheckedHttp owner() {
        return visitor().bearing(token());
    }

    String token() {
        CheckedHttp visitor = visitor();
        if (!access.isConfigured()) {
            visitor.post("/api/auth/setup", Map.of("master_password", PASSWORD));
        }
        return visitor.post("/api/auth/login", Map.of("password", PASSWORD))
                .json()
                .path("token")
                .asText();
    }

    /// What lies at addresses outside.
    interface Pages {
        WebPage get(URI address) throws IOException;
    }

    static OpenApiChecker checker() {
        return CHECKER;
    }

    @Override
    public void close() {
        server.close();
        scan.close();
        refresher.close();
        outbound.close();
        database.close();
    }
}
