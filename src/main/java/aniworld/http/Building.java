package aniworld.http;

import aniworld.downloads.Queue;
import aniworld.downloads.SpeedHistory;
import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import aniworld.shelf.History;
import aniworld.shelf.Renaming;
import io.github.bucket4j.TimeMeter;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Puts the parts of the server together.
final class Building {
    static final String LIVE = "/ws/{room}";

    private final Json json = new Json();
    private final ErrorMapper errors = new ErrorMapper(json);
    private final Rooms rooms;
    private final Patience patience;
    private final LiveFeed feed;
    private final DoorParts parts;
    private final Happenings happenings;
    private final SpeedHistory speeds;
    private final PagesApi pages;

    Building(Rooms rooms, Patience patience) {
        this.rooms = rooms;
        this.patience = patience;
        this.feed = new LiveFeed(rooms.live(), json, rooms.machine().clock(), patience.ping());
        var guards = new Guards(rooms.access(), rooms.rules());
        this.parts =
                new DoorParts(
                        rooms.rules(),
                        new HostRule(rooms.machine().name()),
                        guards,
                        new RateLimit(TimeMeter.SYSTEM_NANOTIME),
                        new Traffic());
        this.happenings = new Happenings(rooms.news());
        this.speeds = speeds(rooms);
        this.pages = new PagesApi(rooms.access(), rooms.rules());
    }

    private static SpeedHistory speeds(Rooms rooms) {
        Queue queue = rooms.queue();
        var speeds =
                new SpeedHistory(
                        () ->
                                queue.live().stream()
                                        .mapToLong(one -> one.progress().bytesPerSecond())
                                        .sum(),
                        rooms.machine().clock());
        rooms.news().downloads().listen(speeds::noted);
        return speeds;
    }

    ErrorMapper errors() {
        return errors;
    }

    LiveFeed feed() {
        return feed;
    }

    FrontDoor door(boolean onlyHere) {
        var live = new LiveDoor(feed, parts.guards(), rooms.access(), parts.rules());
        return new FrontDoor(parts, live, errors, onlyHere);
    }

    Routes routes(RoutesConfig javalin) {
        var routes =
                new Routes(
                        javalin,
                        parts.guards(),
                        new BodyReader(json, patience.arrival()),
                        json,
                        errors);
        apis().forEach(api -> api.routes(routes));
        routes.note("GET", LIVE);
        return routes;
    }

    private List<Api> apis() {
        Rooms.Entrance entrance = rooms.entrance();
        Rooms.Collection collection = rooms.collection();
        Rooms.Disk disk = collection.disk();
        return List.of(
                new AuthApi(rooms.access(), parts.rules(), rooms.machine().clock()),
                new ConfigApi(entrance.settings()),
                new BackupsApi(entrance.settings()),
                new SectionsApi(entrance.settings()),
                new ConfigFileApi(
                        entrance.settings(), entrance.exchange(), rooms.machine().clock()),
                new SearchApi(collection.finder()),
                new PreviewApi(collection.refresher().previewing(), collection.posters()),
                new RescanApi(disk.scan(), patience.rescan()),
                new PosterApi(collection.posters()),
                new IndexApi(collection.library(), json),
                new SeriesApi(
                        collection.library(), disk.scan(), collection.refresher(), rooms.queue()),
                new TiesApi(collection.library(), collection.refresher()),
                new AnimeApi(collection.library(), rooms.queue(), json),
                new FilesApi(collection.library()),
                new RenameApi(
                        collection.library(),
                        new Renaming(collection.library(), disk.shelf()),
                        rooms.queue()),
                new UndoApi(
                        new History(collection.library(), disk.shelf()),
                        disk.scan(),
                        patience.rescan()),
                new AddApi(rooms.queue(), collection.library(), collection.refresher()),
                new MissingApi(collection.library(), rooms.queue()),
                new CalendarApi(collection.library()),
                new QueueApi(rooms.queue()),
                new OutlookApi(rooms.queue(), speeds),
                new ItemsApi(rooms.queue()),
                new SchedulerApi(entrance.settings(), rooms.work().schedule(), disk.scan()),
                new LoggingApi(entrance.settings(), rooms.machine().watch().logs()),
                new LogFilesApi(rooms.machine().watch().logs()),
                new DiagnosticsApi(rooms.machine().watch().network(), rooms.machine().name()),
                new ProvidersApi(rooms.machine().watch().providers()),
                new DocumentApi(parts.rules()),
                new DocumentPages(),
                pages,
                new DirectoriesApi(),
                new NamingApi(),
                new HealthApi(rooms.machine().watch().health()),
                metrics());
    }

    private MetricsApi metrics() {
        var work = new WorkMetrics(rooms.work(), rooms.collection().library());
        return new MetricsApi(
                List.of(
                        new HealthMetrics(rooms.machine().watch().health(), work),
                        happenings,
                        parts.traffic(),
                        new MachineMetrics()));
    }

    void unknown(Routes routes, Context context) {
        Problem problem = routes.unknown(context.req().getRequestURI());
        try {
            if (problem.code() == ErrorCode.NOT_FOUND && PagesApi.isWalkedTo(context.req())) {
                pages.nowhere(context.req(), context.res());
            } else {
                errors.answer(problem, context.res());
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
