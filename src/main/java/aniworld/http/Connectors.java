package aniworld.http;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/// Opens the addresses to listen at.
final class Connectors {
    private static final String FIRST = "127.0.0.1";
    private static final String SECOND = "::1";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", FIRST, SECOND);

    private Connectors() {}

    /// The addresses that a host name in the settings stands for: loopback is both of its
    /// addresses.
    static List<String> addresses(String host) {
        return THIS_MACHINE.contains(host) ? List.of(FIRST, SECOND) : List.of(host);
    }

    static boolean isLoopback(String host) {
        return THIS_MACHINE.contains(host) || HostName.isLoopback(host);
    }

    /// Opens all of them at one port; afterwards all are open or none is.
    ///
    /// @param port 0 for any that is free
    /// @param arrival how long the head of a request may take to come
    /// @throws IOException with a message for people when that cannot be
    static List<ServerConnector> open(Server server, String host, int port, Duration arrival)
            throws IOException {
        List<ServerConnector> open = new ArrayList<>();
        try {
            for (String address : addresses(host)) {
                int common = open.isEmpty() ? port : open.getFirst().getLocalPort();
                if (open.isEmpty() || exists(address)) {
                    open.add(open(server, address, common, host, arrival));
                }
            }
            return open;
        } catch (IOException failure) {
            open.forEach(ServerConnector::close);
            throw failure;
        }
    }

    private static ServerConnector open(
            Server server, String address, int port, String host, Duration arrival)
            throws IOException {
        var connector = new ServerConnector(server, 1, 1, http(arrival));
        connector.setHost(address);
        connector.setPort(port);
        connector.setReuseAddress(true);
        try {
            connector.open();
        } catch (BindException taken) {
            throw new IOException(
                    "port %d of %s cannot be used: another program listens there"
                            .formatted(port, host),
                    taken);
        } catch (IOException failure) {
            throw new IOException(
                    "cannot listen at %s, port %d: %s".formatted(host, port, failure.getMessage()),
                    failure);
        }
        return connector;
    }

    /// Whether the machine has that address at all: IPv6 may be switched off.
    private static boolean exists(String address) {
        try {
            return NetworkInterface.getByInetAddress(InetAddress.getByName(address)) != null;
        } catch (UnknownHostException | SocketException none) {
            return false;
        }
    }

    private static HttpConnectionFactory http(Duration arrival) {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        // Paths are judged by PathRule, which answers in our own shape.
        http.setUriCompliance(UriCompliance.UNSAFE);
        http.setRequestHeaderSize(16 * 1024);
        return new Reading(http, arrival);
    }
}
