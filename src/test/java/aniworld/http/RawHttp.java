package aniworld.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// A connection for requests that no decent client sends.
final class RawHttp implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Socket socket = new Socket();

    RawHttp(int port) throws IOException {
        socket.connect(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                (int) PATIENCE.toMillis());
        socket.setSoTimeout((int) PATIENCE.toMillis());
    }

    /// Sends the text as it is.
    void send(String request) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(request.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /// Everything that comes until the server closes the connection.
    byte[] rest() throws IOException {
        return socket.getInputStream().readAllBytes();
    }

    /// Sends the text as it is, and reads until the body that `Content-Length` announces is there.
    String ask(String request) throws IOException {
        send(request);
        var answer = new StringBuilder();
        while (!isWhole(answer)) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                break;
            }
            answer.append((char) next);
        }
        return answer.toString();
    }

    private static boolean isWhole(StringBuilder answer) {
        int end = answer.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        int length = answer.indexOf("Content-Length: ");
        return length < 0 || answer.length() >= end + 4 + number(answer, length + 16);
    }

    private static int number(StringBuilder text, int from) {
        return Integer.parseInt(text.substring(from, text.indexOf("\r\n", from)));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
