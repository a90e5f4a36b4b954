package aniworld.origin;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// A server on a free port of 127.0.0.1 that answers every request with one behaviour.
public final class LoopbackOrigin implements AutoCloseable {
    private final ServerSocket server;
    private final Behaviour behaviour;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicInteger number = new AtomicInteger();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch end = new CountDownLatch(1);
    private final CountDownLatch deaf = new CountDownLatch(1);

    private LoopbackOrigin(ServerSocket server, Behaviour behaviour) {
        this.server = server;
        this.behaviour = behaviour;
    }

    public static LoopbackOrigin that(Behaviour behaviour) {
        try {
            return on(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), behaviour);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /// @param server may speak TLS
    public static LoopbackOrigin on(ServerSocket server, Behaviour behaviour) {
        var origin = new LoopbackOrigin(server, behaviour);
        Thread.ofVirtual().name("origin").start(origin::accept);
        return origin;
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    public int port() {
        return server.getLocalPort();
    }

    /// Bytes of bodies that were handed to the network.
    public long sent() {
        return sent.get();
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /// Connections that neither side has closed, as far as the origin noticed.
    public int connections() {
        return open.size();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().name("origin connection").start(() -> serve(socket));
            } catch (IOException closed) {
                break;
            }
        }
        deaf.countDown();
    }

    private void serve(Socket socket) {
        try (socket) {
            var wire = new Wire(socket, sent, end);
            var in = new BufferedInputStream(socket.getInputStream());
            Optional<Asked> next = read(in);
            while (next.isPresent() && wire.isOpen()) {
                behaviour.answer(next.get(), wire);
                next = wire.isOpen() ? read(in) : Optional.empty();
            }
        } catch (IOException otherSideGone) {
            // that is how many of these conversations end
        } finally {
            open.remove(socket);
        }
    }

    private Optional<Asked> read(InputStream in) throws IOException {
        String first = line(in);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        in.skipNBytes(Long.parseLong(headers.getOrDefault("content-length", "0")));
        String[] parts = first.split(" ", 3);
        var request = new Asked(parts[0], parts[1], headers, number.incrementAndGet());
        asked.add(request);
        return Optional.of(request);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        end.countDown();
        try {
            server.close();
            awaitDeafness();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }

    /// The system goes on listening until the thread that accepts has noticed the end.
    private void awaitDeafness() {
        try {
            if (!deaf.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("the origin still accepts connections");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
