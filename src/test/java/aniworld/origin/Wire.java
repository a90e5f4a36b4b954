package aniworld.origin;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// One connection, seen from the origin. Bytes of bodies are counted.
public final class Wire {
    private final Socket socket;
    private final AtomicLong sent;
    private final CountDownLatch end;

    Wire(Socket socket, AtomicLong sent, CountDownLatch end) {
        this.socket = socket;
        this.sent = sent;
        this.end = end;
    }

    /// Sends a head; lines without their ends: `Content-Length: 5`.
    public void head(String status, String... headers) throws IOException {
        text("HTTP/1.1 " + status + "\r\n");
        for (String header : headers) {
            text(header + "\r\n");
        }
        text("\r\n");
    }

    public void body(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        sent.addAndGet(bytes.length);
    }

    /// A range of a file; the end is exclusive.
    public void body(SeededFile file, long from, long to) throws IOException {
        for (long offset = from; offset < to; offset += 65536) {
            body(file.bytes(offset, (int) Math.min(65536, to - offset)));
        }
    }

    /// Exactly these characters.
    public void text(String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /// Ends the connection properly.
    public void cut() throws IOException {
        socket.close();
    }

    /// Ends the connection with a reset.
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /// Sends nothing until the other side has gone.
    public void stall() throws IOException {
        while (socket.getInputStream().read() >= 0) {
            // what still comes is of no interest
        }
        cut();
    }

    /// Lets time pass, less when the origin is closed.
    ///
    /// @return whether to go on
    public boolean pause(Duration time) {
        try {
            return !end.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    boolean isOpen() {
        return !socket.isClosed();
    }
}
