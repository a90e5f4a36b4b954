import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Many WebSocket listeners on one thread, which say how late each message about a running download
/// came: from when the first of them had it until another had it. Reading them all is in that time.
///
/// Started by bench/sockets with a port, a token, the number of listeners, of those that never read,
/// and the seconds that count. Says `ready` when all are there, and at the end one line: messages a
/// second, then the median, the slowest hundredth and the slowest in milliseconds.
final class Listeners {
    private static final int TEXT = 0x1;
    private static final int PING = 0x9;
    private static final byte[] PROGRESS = "download_progress\"".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_COUNTED = 20_000_000;

    private final Selector selector = Selector.open();
    private final ByteBuffer room = ByteBuffer.allocateDirect(1 << 18);
    private final Map<ByteBuffer, Long> first = new HashMap<>();
    private int[] micros = new int[1 << 16];
    private int counted;

    private Listeners() throws IOException {}

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        int count = Integer.parseInt(arguments[2]);
        int stuck = Integer.parseInt(arguments[3]);
        var listeners = new Listeners();
        List<SocketChannel> all = new ArrayList<>();
        for (int i = 0; i < count + stuck; i++) {
            SocketChannel one = enter(port, arguments[1]);
            all.add(one);
            if (i < count) {
                one.configureBlocking(false);
                one.register(listeners.selector, SelectionKey.OP_READ, new byte[0]);
            }
        }
        System.out.println("ready");
        listeners.listen(Duration.ofSeconds(5));
        listeners.counted = 0;
        var measured = Duration.ofSeconds(Long.parseLong(arguments[4]));
        listeners.listen(measured);
        listeners.print(measured);
        for (SocketChannel one : all) {
            one.close();
        }
    }

    private static SocketChannel enter(int port, String token) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
        String question =
                "GET /ws/download_progress HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                        + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nAuthorization: Bearer "
                        + token
                        + "\r\n\r\n";
        channel.write(ByteBuffer.wrap(question.getBytes(StandardCharsets.US_ASCII)));
        var head = new StringBuilder();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (head.indexOf("\r\n\r\n") < 0) {
            one.clear();
            if (channel.read(one) < 0) {
                break;
            }
            head.append((char) one.get(0));
        }
        if (!head.toString().startsWith("HTTP/1.1 101")) {
            throw new IOException("no upgrade: " + head);
        }
        return channel;
    }

    private void listen(Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            selector.select(100);
            for (SelectionKey key : selector.selectedKeys()) {
                hear(key);
            }
            selector.selectedKeys().clear();
        }
    }

    private void hear(SelectionKey key) throws IOException {
        var channel = (SocketChannel) key.channel();
        room.clear().put((byte[]) key.attachment());
        if (channel.read(room) < 0) {
            throw new IOException("the server ended a connection");
        }
        long now = System.nanoTime();
        room.flip();
        while (frame(channel, now)) {}
        byte[] rest = new byte[room.remaining()];
        room.get(rest);
        key.attach(rest);
    }

    /// @return whether a whole one was there
    private boolean frame(SocketChannel channel, long now) throws IOException {
        if (room.remaining() < 4) {
            return false;
        }
        int start = room.position();
        int kind = room.get(start) & 0x0F;
        int length = room.get(start + 1) & 0x7F;
        int head = 2;
        if (length == 126) {
            length = room.getShort(start + 2) & 0xFFFF;
            head = 4;
        } else if (length == 127) {
            if (room.remaining() < 10) {
                return false;
            }
            length = (int) room.getLong(start + 2);
            head = 10;
        }
        if (room.remaining() < head + length) {
            return false;
        }
        if (kind == TEXT) {
            count(start + head, start + head + length, now);
        } else if (kind == PING) {
            channel.write(ByteBuffer.wrap(new byte[] {(byte) 0x8A, (byte) 0x80, 0, 0, 0, 0}));
        }
        room.position(start + head + length);
        return true;
    }

    private void count(int from, int to, long now) {
        if (find(PROGRESS, from, Math.min(to, from + 60)) < 0) {
            return;
        }
        byte[] text = new byte[to - from];
        room.get(from, text);
        long late = now - first.computeIfAbsent(ByteBuffer.wrap(text), _ -> now);
        if (counted == micros.length && counted < MOST_COUNTED) {
            micros = Arrays.copyOf(micros, 2 * counted);
        }
        if (counted < micros.length) {
            micros[counted++] = (int) (late / 1000);
        }
    }

    private int find(byte[] what, int from, int to) {
        for (int at = from; at + what.length <= to; at++) {
            int same = 0;
            while (same < what.length && room.get(at + same) == what[same]) {
                same++;
            }
            if (same == what.length) {
                return at;
            }
        }
        return -1;
    }

    private void print(Duration time) {
        Arrays.sort(micros, 0, counted);
        System.out.printf(
                "%d %.1f %.1f %.1f%n",
                counted / time.toSeconds(), at(0.5), at(0.99), at(1));
    }

    private double at(double share) {
        return counted == 0 ? -1 : micros[(int) Math.ceil(share * (counted - 1))] / 1e3;
    }
}
