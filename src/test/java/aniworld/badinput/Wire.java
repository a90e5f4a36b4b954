package aniworld.badinput;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// One connection for each request, which sends what decent clients refuse to send.
final class Wire {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int port;

    Wire(int port) {
        this.port = port;
    }

    /// @throws IOException also when the server closes without an answer
    Heard ask(Sent sent, String token) throws IOException {
        try (var socket = new Socket()) {
            int patience = (int) PATIENCE.toMillis();
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), patience);
            socket.setSoTimeout(patience);
            OutputStream out = socket.getOutputStream();
            out.write(head(sent, token).getBytes(StandardCharsets.UTF_8));
            out.write(sent.body());
            out.flush();
            return heard(socket.getInputStream().readAllBytes());
        }
    }

    private String head(Sent sent, String token) {
        var head = new StringBuilder();
        head.append("%s %s HTTP/1.1\r\n".formatted(sent.method(), sent.target()));
        head.append("Host: 127.0.0.1:%d\r\nConnection: close\r\n".formatted(port));
        if (!token.isEmpty() && !sent.headers().containsKey("Authorization")) {
            head.append("Authorization: Bearer %s\r\n".formatted(token));
        }
        sent.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        return head.append("Content-Length: %d\r\n\r\n".formatted(sent.body().length)).toString();
    }

    private static Heard heard(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (!text.startsWith("HTTP/1.1 ") || end < 0) {
            throw new IOException("no answer, but " + bytes.length + " bytes");
        }
        String[] lines = text.substring(0, end).split("\r\n", -1);
        Map<String, String> headers = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] parts = lines[i].split(":", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
        }
        String rest = text.substring(end + 4);
        String body = headers.containsKey("transfer-encoding") ? joined(rest) : rest;
        return new Heard(
                Integer.parseInt(lines[0].substring(9, 12)),
                headers,
                new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    /// Chunks without their sizes (RFC 9112 section 7.1).
    private static String joined(String chunks) {
        var whole = new ByteArrayOutputStream();
        int at = 0;
        while (true) {
            int line = chunks.indexOf("\r\n", at);
            int size = Integer.parseInt(chunks.substring(at, line), 16);
            if (size == 0) {
                return whole.toString(StandardCharsets.ISO_8859_1);
            }
            whole.writeBytes(
                    chunks.substring(line + 2, line + 2 + size)
                            .getBytes(StandardCharsets.ISO_8859_1));
            at = line + 2 + size + 2;
        }
    }
}
