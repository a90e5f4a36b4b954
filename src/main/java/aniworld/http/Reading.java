package aniworld.http;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;

/// How Jetty reads requests, in two points otherwise than it would.
///
/// An encoded NUL in the name of a log file is let through, so that it is the route that forbids
/// it. Jetty 12.1 answers 400 to `%00` anywhere in a path, whatever its `UriCompliance` allows, and
/// keeps nothing of the path; so the NUL is read as a hidden slash, which is forbidden there too.
///
/// A head that does not become whole in time ends its connection. Jetty has limits for silence
/// alone, and one byte every few seconds is no silence.
final class Reading extends HttpConnectionFactory {
    private final Duration arrival;

    /// @param arrival how long the head of a request may take from its first byte on
    Reading(HttpConfiguration http, Duration arrival) {
        super(http);
        this.arrival = arrival;
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        var connection = new Reader(getHttpConfiguration(), connector, endPoint, arrival);
        return configure(connection, connector, endPoint);
    }

    /// Jetty calls it on one thread at a time.
    private static final class Reader extends HttpConnection {
        private final Duration arrival;
        private long headBegan = System.nanoTime();
        private long requests;

        Reader(HttpConfiguration http, Connector connector, EndPoint endPoint, Duration arrival) {
            super(http, connector, endPoint);
            this.arrival = arrival;
        }

        @Override
        protected HttpStreamOverHTTP1 newHttpStream(
                String method, String uri, HttpVersion version) {
            return super.newHttpStream(method, PathRule.withoutNul(uri), version);
        }

        @Override
        public void onFillable() {
            HttpParser parser = getParser();
            if (parser.isState(HttpParser.State.START) || getMessagesIn() != requests) {
                requests = getMessagesIn();
                headBegan = System.nanoTime();
            }
            boolean inHead = parser.getState().compareTo(HttpParser.State.HEADER) <= 0;
            if (inHead && System.nanoTime() - headBegan > arrival.toNanos()) {
                getEndPoint().close(new TimeoutException("A request's head came too slowly"));
            } else {
                super.onFillable();
            }
        }
    }
}
