package aniworld.demo;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/// Writes pictures as PNG (RFC 2083), with 8 bits for each of red, green and blue. The JDK's own
/// writer would bring its whole desktop along.
final class Png {
    private static final byte[] SIGNATURE =
            "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] DEPTH_AND_KIND = {8, 2, 0, 0, 0};

    private Png() {}

    /// Gives the colour at a place, as `0xRRGGBB`.
    @FunctionalInterface
    interface Painting {
        int at(int x, int y);
    }

    static byte[] of(int width, int height, Painting painting) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(SIGNATURE);
            var size = ByteBuffer.allocate(8 + DEPTH_AND_KIND.length);
            chunk(out, "IHDR", size.putInt(width).putInt(height).put(DEPTH_AND_KIND).array());
            chunk(out, "IDAT", rows(width, height, painting));
            chunk(out, "IEND", new byte[0]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content)
            throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }

    /// Each row begins with its filter: none.
    private static byte[] rows(int width, int height, Painting painting) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed)) {
            byte[] row = new byte[1 + width * 3];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int colour = painting.at(x, y);
                    row[1 + x * 3] = (byte) (colour >> 16);
                    row[2 + x * 3] = (byte) (colour >> 8);
                    row[3 + x * 3] = (byte) colour;
                }
                out.write(row);
            }
        }
        return packed.toByteArray();
    }
}
