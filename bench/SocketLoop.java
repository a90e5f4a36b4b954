import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The limit: one bare socket, one buffer, one file, and nothing that looks at anything. Prints the
/// seconds that it took. Started by bench/transfer.
final class SocketLoop {
    private static final int BUFFER = 256 << 10;

    private SocketLoop() {}

    public static void main(String[] arguments) throws IOException {
        URI address = URI.create(arguments[0]);
        long begun = System.nanoTime();
        copy(address, Path.of(arguments[1]));
        System.out.printf("%.3f%n", (System.nanoTime() - begun) / 1e9);
    }

    private static void copy(URI address, Path target) throws IOException {
        var server = new InetSocketAddress(address.getHost(), address.getPort());
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        try (var socket = SocketChannel.open(server);
                var file =
                        FileChannel.open(
                                target, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            String request =
                    "GET %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .formatted(address.getPath());
            socket.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            boolean head = true;
            while (socket.read(buffer) >= 0) {
                buffer.flip();
                if (head) {
                    buffer.position(endOfHead(buffer));
                    head = false;
                }
                while (buffer.hasRemaining()) {
                    file.write(buffer);
                }
                buffer.clear();
            }
        }
    }

    private static int endOfHead(ByteBuffer buffer) {
        for (int i = 3; i < buffer.limit(); i++) {
            if (buffer.get(i) == '\n' && buffer.get(i - 2) == '\n') {
                return i + 1;
            }
        }
        throw new IllegalStateException("the head came in pieces");
    }
}
