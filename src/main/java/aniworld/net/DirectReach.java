package aniworld.net;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;

/// Tries from this machine itself, past any proxy. A virtual thread that waits in here ends when it
/// is interrupted. Safe for any thread.
///
/// The address guard is not asked: it keeps transfers from being led into the user's network by
/// what a stranger wrote, while here only hosts are tried that the settings name, and nothing is
/// sent to them or read from them.
public final class DirectReach implements Reach {
    private final Lookup lookup;
    private final Duration limit;

    /// @param limit of an attempt; the operating system may take longer to say that it cannot find
    ///   a name
    public DirectReach(Duration limit) {
        this(new SystemLookup(), limit);
    }

    DirectReach(Lookup lookup, Duration limit) {
        this.lookup = lookup;
        this.limit = limit;
    }

    @Override
    public Reached attempt(String host, int port) throws InterruptedException {
        long start = System.nanoTime();
        try {
            List<InetAddress> addresses = lookup.lookup(host);
            return connect(addresses, port, start);
        } catch (UnknownHostException _) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return new Reached.Unknown("The name has no address");
        }
    }

    /// One address after the other, each with its share of the time that is left.
    private Reached connect(List<InetAddress> addresses, int port, long start)
            throws InterruptedException {
        Reached last = new Reached.Unknown("The name has no address");
        for (int tried = 0; tried < addresses.size(); tried++) {
            long left = limit.toNanos() - (System.nanoTime() - start);
            var share = Duration.ofNanos(left / (addresses.size() - tried));
            last = connect(new InetSocketAddress(addresses.get(tried), port), share, start);
            if (last instanceof Reached.Connected) {
                return last;
            }
        }
        return last;
    }

    private static Reached connect(InetSocketAddress address, Duration limit, long start)
            throws InterruptedException {
        try (var socket = new Socket()) {
            // 0 would mean without end
            socket.connect(address, (int) Math.max(1, limit.toMillis()));
            return new Reached.Connected(Duration.ofNanos(System.nanoTime() - start));
        } catch (IOException failure) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return new Reached.Silent(words(failure));
        }
    }

    private static String words(IOException failure) {
        return switch (failure) {
            case SocketTimeoutException _ -> "Did not answer in time";
            case NoRouteToHostException _ -> "There is no way to it";
            case ConnectException _ -> "Refused the connection";
            default -> "Cannot be connected to";
        };
    }
}
