package aniworld.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The HTTP server: the API, the WebSocket, the documents. One object is one run; requests are
/// handled on virtual threads.
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final int MOST_CONNECTIONS = 3000;

    private final Building building;
    private final Patience patience;
    private Optional<Javalin> javalin = Optional.empty();
    private int port;
    private List<Routes.Route> table = List.of();

    public Server(Rooms rooms) {
        this(rooms, Patience.USUAL);
    }

    Server(Rooms rooms, Patience patience) {
        this.building = new Building(rooms, patience);
        this.patience = patience;
    }

    /// Opens the port and serves until [#close()].
    ///
    /// @param host where to listen; `localhost`, `127.0.0.1` and `::1` all mean both loopback
    ///   addresses
    /// @param atPort 0 for any that is free
    /// @throws IOException with one line for people: the port is taken, the address is not ours.
    ///   Nothing is open then.
    public synchronized void start(String host, int atPort) throws IOException {
        boolean onlyHere = Connectors.isLoopback(host);
        Javalin made = Javalin.create(config -> configure(config, onlyHere));
        var jetty = made.jettyServer().server();
        List<ServerConnector> open = Connectors.open(jetty, host, atPort, patience.arrival());
        open.forEach(jetty::addConnector);
        port = open.getFirst().getLocalPort();
        building.feed().start();
        made.start();
        javalin = Optional.of(made);
    }

    private void configure(JavalinConfig config, boolean onlyHere) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.router.ignoreTrailingSlashes = false;
        config.jetty.threadPool = threads();
        config.jetty.modifyServer(
                server -> {
                    server.setStopTimeout(patience.drain().toMillis());
                    server.setErrorHandler(new ErrorPages(building.errors()));
                    server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
                });
        config.jetty.modifyServletContextHandler(context -> furnish(context, onlyHere));
        Routes routes = building.routes(config.routes);
        table = routes.table();
        config.routes.exception(
                HttpResponseException.class, (_, context) -> building.unknown(routes, context));
    }

    /// A few platform threads for the selectors; requests run on virtual ones.
    private static QueuedThreadPool threads() {
        var threads = new QueuedThreadPool(16, 2);
        threads.setName("http");
        threads.setVirtualThreadsExecutor(
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("http-", 1).factory()));
        return threads;
    }

    private void furnish(ServletContextHandler context, boolean onlyHere) {
        context.setErrorHandler(new ErrorPages(building.errors()));
        context.getServletHandler().setDecodeAmbiguousURIs(true);
        context.addFilter(
                new FilterHolder(building.door(onlyHere)),
                "/*",
                EnumSet.of(DispatcherType.REQUEST));
    }

    /// All routes, after `start`.
    synchronized List<Routes.Route> routes() {
        return table;
    }

    /// The port that is open, after `start`.
    public synchronized int port() {
        return port;
    }

    /// Takes no new requests, tells WebSocket listeners, waits up to 10 s for requests under way;
    /// those that take longer are broken off.
    @Override
    public synchronized void close() {
        building.feed().close();
        javalin.ifPresent(Server::stop);
        javalin = Optional.empty();
    }

    /// Jetty breaks off what is late, and says so by an exception.
    private static void stop(Javalin open) {
        try {
            open.jettyServer().server().stop();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Exception late) {
            LOG.warn("Not every request under way ended in time: {}", late.toString());
        }
    }
}
