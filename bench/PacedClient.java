import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Asks one path again and again at an even rate over sixteen kept connections, and prints the time
/// below which 99 % of the requests stayed. A request's time begins when it was due, whether or not a
/// connection was free: a server that stalls is not asked more gently for it.
///
/// `java PacedClient.java PORT PATH TOKEN RATE SECONDS`
final class PacedClient {
    private static final int CONNECTIONS = 16;
    private static final double WARM_UP = 0.3;

    private final int port;
    private final byte[] request;
    private final double nanosEach;
    private final long[] waits;
    private final AtomicInteger next = new AtomicInteger();
    private final long begun = System.nanoTime() + 200_000_000;

    private PacedClient(int port, byte[] request, int rate, int seconds) {
        this.port = port;
        this.request = request;
        this.nanosEach = 1e9 / rate;
        this.waits = new long[rate * seconds];
    }

    public static void main(String[] arguments) throws InterruptedException {
        String head =
                "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nAuthorization: Bearer %s\r\n\r\n"
                        .formatted(arguments[1], arguments[0], arguments[2]);
        var client =
                new PacedClient(
                        Integer.parseInt(arguments[0]),
                        head.getBytes(StandardCharsets.US_ASCII),
                        Integer.parseInt(arguments[3]),
                        Integer.parseInt(arguments[4]));
        System.out.printf(Locale.ROOT, "{\"p99_ms\": %.3f}%n", client.run() / 1e6);
    }

    private long run() throws InterruptedException {
        var threads = new Thread[CONNECTIONS];
        for (int i = 0; i < CONNECTIONS; i++) {
            threads[i] = Thread.ofPlatform().start(this::work);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        long[] counted = Arrays.copyOfRange(waits, (int) (waits.length * WARM_UP), waits.length);
        Arrays.sort(counted);
        return counted[(int) (counted.length * 0.99)];
    }

    private void work() {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 65536);
            OutputStream out = socket.getOutputStream();
            for (int i = next.getAndIncrement(); i < waits.length; i = next.getAndIncrement()) {
                long due = begun + (long) (i * nanosEach);
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                out.write(request);
                readAnswer(in);
                waits[i] = System.nanoTime() - due;
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void readAnswer(InputStream in) throws IOException {
        long length = -1;
        String line = readLine(in);
        if (!line.contains(" 200")) {
            throw new IOException("answered " + line);
        }
        for (line = readLine(in); !line.isEmpty(); line = readLine(in)) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Long.parseLong(line.substring(15).strip());
            }
        }
        if (length < 0) {
            throw new IOException("no length");
        }
        in.skipNBytes(length);
    }

    private static String readLine(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
