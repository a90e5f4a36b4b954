package aniworld.logs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// Reads a file from its end: the cost is that of the lines wanted, however large the file is.
final class Tail {
    private static final int BLOCK = 64 << 10;
    private static final long MOST_BYTES = 16L << 20;

    private Tail() {}

    static String of(Path file, int lines) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long end = channel.size();
            long start = start(channel, end, lines);
            byte[] bytes = read(channel, start, Math.toIntExact(end - start));
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /// Where the lines begin: behind the line break before them. The break at the very end belongs
    /// to the last line.
    private static long start(FileChannel channel, long end, int lines) throws IOException {
        long floor = Math.max(0, end - MOST_BYTES);
        int wanted = lines;
        for (long from = end; from > floor; ) {
            long block = Math.max(floor, from - BLOCK);
            byte[] bytes = read(channel, block, Math.toIntExact(from - block));
            for (int index = bytes.length - 1; index >= 0; index--) {
                boolean atBreak = bytes[index] == '\n' && block + index + 1 < end;
                if (atBreak && --wanted == 0) {
                    return block + index + 1;
                }
            }
            from = block;
        }
        return floor;
    }

    /// Fewer bytes when the file was cut meanwhile.
    private static byte[] read(FileChannel channel, long from, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) > 0) {}
        return buffer.position() == length
                ? buffer.array()
                : Arrays.copyOf(buffer.array(), buffer.position());
    }
}
