package aniworld.http;

import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;

/// Has Jetty take an encoded NUL in the name of a log file, so that it is the route that forbids
/// it. Jetty 12.1 answers 400 to `%00` anywhere in a path, whatever its `UriCompliance` allows, and
/// keeps nothing of the path; so the NUL is read as a hidden slash, which is forbidden there too.
final class NulReading extends HttpConnectionFactory {
    NulReading(HttpConfiguration http) {
        super(http);
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        var connection = new Reader(getHttpConfiguration(), connector, endPoint);
        return configure(connection, connector, endPoint);
    }

    private static final class Reader extends HttpConnection {
        Reader(HttpConfiguration http, Connector connector, EndPoint endPoint) {
            super(http, connector, endPoint);
        }

        @Override
        protected HttpStreamOverHTTP1 newHttpStream(
                String method, String uri, HttpVersion version) {
            return super.newHttpStream(method, PathRule.withoutNul(uri), version);
        }
    }
}
