package aniworld;

import aniworld.access.Access;
import aniworld.access.Password;
import aniworld.downloads.Queue;
import aniworld.events.Topic;
import aniworld.health.ProviderRecords;
import aniworld.http.Rooms;
import aniworld.http.Server;
import aniworld.library.Library;
import aniworld.logs.Logs;
import aniworld.net.Outbound;
import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import aniworld.refresh.Memory;
import aniworld.scan.ScanEvent;
import aniworld.schedule.AutoDownload;
import aniworld.schedule.RunStore;
import aniworld.schedule.Schedule;
import aniworld.settings.LiveSettings;
import aniworld.settings.Settings;
import aniworld.settings.SettingsChanged;
import aniworld.settings.SettingsExchange;
import aniworld.store.Database;
import aniworld.store.SqlAccessStore;
import aniworld.store.SqlPageStore;
import aniworld.store.SqlRoundStore;
import aniworld.store.SqlRunStore;
import aniworld.store.SqlSeriesStore;
import aniworld.store.SqlTieStore;
import aniworld.transfer.HttpTransfers;
import aniworld.transfer.MediaProbe;
import aniworld.transfer.MediaTools;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The whole program, put together: the only place where parts are built and closed. Follow the
/// constructor to find any wire.
public final class House implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(House.class);

    private final InstantSource clock = InstantSource.system();
    private final Closing closing;
    private final NetRules netRules = new NetRules();
    private final ProviderRecords providerRecords = new ProviderRecords(clock);
    private final LatePages pages = new LatePages();
    private final Providing providing;
    private final LiveSettings settings;
    private final Conditions conditions;
    private final Logs logs;
    private final Rooms.News news = news();
    private final Access access;
    private final Shelving shelving;
    private final Collecting collecting;
    private final Downloading downloading;
    private final Schedule schedule;
    private final Server server;

    private House(Closing closing, DataFolder data, Map<String, String> environment) {
        this.closing = closing;
        var outbound = closing.keep(new Outbound(netRules::allowed, netRules::limits, environment));
        var definitions = new Definitions(data.path().resolve("definitions"));
        this.providing =
                new Providing(new Kinds(outbound, definitions, pages), providerRecords::watched);
        this.settings = settings(data, environment);
        this.conditions = new Conditions(settings);
        this.logs = closing.keep(new Logs(data.logs(), conditions.logs(), true));
        Path file = data.place(environment).database();
        NetworkDisk.ofSystem().warning(file).ifPresent(LOG::warn);
        var database = closing.keep(Database.open(file, data.backups(), clock));
        pages.open(closing.keep(new SqlPageStore(database)));
        this.access = access(database);
        var series = new SqlSeriesStore(database);
        this.shelving = new Shelving(conditions, database, clock);
        this.collecting =
                closing.keep(collecting(stores(series, database), outbound, data.posters()));
        var collection = collecting.rooms();
        this.downloading =
                closing.keep(
                        Downloading.of(
                                way(collection.library(), outbound, environment),
                                conditions,
                                database,
                                series,
                                news.downloads(),
                                clock));
        var queue = downloading.queue();
        this.schedule = closing.keep(schedule(collection, queue, new SqlRunStore(database)));
        this.server =
                closing.keep(
                        server(
                                collection,
                                new Rooms.Work(queue, schedule),
                                machine(queue, outbound, environment)));
        listen();
    }

    /// Opens the data folder, brings its database up to date, and builds every room. No port is
    /// open and no download runs before [#serve].
    ///
    /// @param environment the process' variables
    /// @throws Problem with one line for the person at the terminal when the folder is in use, or
    ///   what is in it cannot be read; nothing is open then
    public static House open(Path data, Map<String, String> environment) {
        var closing = new Closing();
        try {
            return new House(closing, closing.keep(DataFolder.open(data)), environment);
        } catch (RuntimeException failure) {
            closing.close();
            throw failure;
        }
    }

    /// Whether another process has a house open on a data folder.
    ///
    /// @throws Problem CONFIGURATION_ERROR when that cannot be told
    public static boolean isInUse(Path data) {
        return DataFolder.isHeld(data);
    }

    private LiveSettings settings(DataFolder data, Map<String, String> environment) {
        var changes = House.<SettingsChanged>topic();
        changes.listen(change -> adopt(change.after()));
        var live =
                LiveSettings.open(
                        data.path(),
                        environment,
                        clock,
                        read -> providing.issues(read.provision().providers()),
                        changes);
        live.warnings().forEach(LOG::warn);
        return live;
    }

    private Access access(Database database) {
        return new Access(
                new SqlAccessStore(database),
                clock,
                new SecureRandom(),
                conditions::access,
                news.access());
    }

    private Collecting.Stores stores(SqlSeriesStore series, Database database) {
        var ties = new SqlTieStore(database);
        providing.use(ties);
        return new Collecting.Stores(series, new Memory(new SqlRoundStore(database, clock), ties));
    }

    private Collecting collecting(Collecting.Stores stores, Outbound outbound, Path posters) {
        var means = new Collecting.Means(providing, conditions, outbound, posters, news);
        return new Collecting(means, stores, shelving.shelf(), clock);
    }

    private Downloading.Way way(
            Library library, Outbound outbound, Map<String, String> environment) {
        MediaTools tools = MediaTools.find(environment);
        return new Downloading.Way(
                providing,
                new HttpTransfers(outbound, conditions::transfers, clock, tools),
                new ShelfDestination(
                        library,
                        shelving.shelf(),
                        conditions::downloadDirectory,
                        new Readership(conditions::fileMode),
                        new MediaProbe(tools)));
    }

    private Schedule schedule(Rooms.Collection collection, Queue queue, RunStore runs) {
        var autoDownload = new AutoDownload(collection.library(), queue);
        return new Schedule(
                conditions::schedule, collection.disk().scan(), autoDownload, runs, clock);
    }

    private Server server(Rooms.Collection collection, Rooms.Work work, Rooms.Machine machine) {
        var exchange = new SettingsExchange(settings, new AccessKeyring(access));
        var entrance = new Rooms.Entrance(access, settings, exchange);
        return new Server(new Rooms(entrance, collection, work, news, machine));
    }

    private Rooms.Machine machine(Queue queue, Outbound outbound, Map<String, String> environment) {
        var watching = new Watching(conditions, providing::alone, providerRecords, clock);
        return new Rooms.Machine(
                MachineName.read(), clock, watching.over(queue, logs, outbound, environment));
    }

    private void listen() {
        Library library = collecting.rooms().library();
        news.scans().listen(event -> shelving.noted(event, library));
        news.refreshes().listen(schedule::noted);
        news.scans().listen(this::noted);
    }

    private void noted(ScanEvent event) {
        boolean wanted = !collecting.rooms().disk().scan().isLooking();
        if (wanted) {
            schedule.noted(event);
        }
        collecting.noted(event, wanted);
    }

    private void adopt(Settings now) {
        netRules.adopt(now);
        providing.adopt(now.provision().providers());
        downloading.adopt();
        schedule.wake();
        collecting.adopt();
        logs.apply(
                conditions.logs()); // last: a file that cannot be opened must not hinder the rest
    }

    /// Changes settings, named and formed as the API has them.
    ///
    /// @throws Problem as the API would answer; nothing has changed then
    public void configure(JsonNode some) {
        settings.update(some);
    }

    /// Opens the port and lets the queue go on where it was.
    ///
    /// @param host where to listen; `localhost` means both loopback addresses
    /// @param port 0 for any that is free
    /// @throws Problem with one line for the person at the terminal when the port is taken
    public void serve(String host, int port) {
        adopt(settings.current());
        shelving.recover(collecting.rooms().library());
        try {
            server.start(host, port);
        } catch (IOException failure) {
            throw new Problem(
                    ErrorCode.CONFIGURATION_ERROR,
                    String.valueOf(failure.getMessage()),
                    Map.of(),
                    failure);
        }
        downloading.start();
        schedule.start();
        collecting.resume();
        LOG.info("Listening at {}, port {}", host, server.port());
    }

    /// The port that is open, after [#serve].
    public int port() {
        return server.port();
    }

    /// Sets the first master password.
    ///
    /// @throws Problem when one is set already, or this one is too weak
    public void setPassword(String password) {
        access.setup(new Password(password));
    }

    /// Sets the master password, whatever it was, and ends every session.
    ///
    /// @throws Problem when this one is too weak; nothing has changed then
    public void resetPassword(String password) {
        access.reset(new Password(password));
    }

    /// Whether a master password is set.
    public boolean hasPassword() {
        return access.isConfigured();
    }

    /// The one-time code for a first set-up from another machine; empty once a password is set.
    public Optional<String> setupCode() {
        return access.setupCode();
    }

    /// Closes the port, lets transfers keep what they have, and frees the data folder; within 10 s.
    /// Closing twice does no harm.
    @Override
    public void close() {
        closing.close();
    }

    private static Rooms.News news() {
        return new Rooms.News(topic(), topic(), topic(), topic());
    }

    private static <E> Topic<E> topic() {
        return new Topic<>(failure -> LOG.error("A listener failed", failure));
    }
}
