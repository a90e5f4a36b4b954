package aniworld.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Inputs made of good ones: cut, spliced, with bytes changed and pieces repeated, from one seed.
final class Mutations {
    private static final int LONGEST = 20_000;

    private final List<byte[]> good;
    private final Random lot;

    Mutations(List<String> good, long seed) {
        this.good = good.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
        this.lot = new Random(seed);
    }

    byte[] next() {
        byte[] bytes = any().clone();
        for (int count = 1 + lot.nextInt(6); count > 0; count--) {
            bytes = changed(bytes);
        }
        return bytes.length > LONGEST ? Arrays.copyOf(bytes, LONGEST) : bytes;
    }

    private byte[] any() {
        return good.get(lot.nextInt(good.size()));
    }

    private byte[] changed(byte[] bytes) {
        int from = lot.nextInt(bytes.length + 1);
        int to = from + lot.nextInt(bytes.length - from + 1);
        byte[] piece = Arrays.copyOfRange(bytes, from, to);
        return switch (lot.nextInt(6)) {
            case 0 -> joined(Arrays.copyOf(bytes, from), rest(bytes, to));
            case 1 -> joined(Arrays.copyOf(bytes, to), repeated(piece), rest(bytes, to));
            case 2 -> joined(Arrays.copyOf(bytes, from), piece(any()), rest(bytes, to));
            case 3 -> joined(Arrays.copyOf(bytes, from), noise(), rest(bytes, from));
            default -> flipped(bytes);
        };
    }

    private byte[] piece(byte[] of) {
        int from = lot.nextInt(of.length + 1);
        return Arrays.copyOfRange(of, from, from + lot.nextInt(of.length - from + 1));
    }

    private byte[] noise() {
        byte[] noise = new byte[1 + lot.nextInt(8)];
        lot.nextBytes(noise);
        return noise;
    }

    private byte[] repeated(byte[] piece) {
        int times = Math.min(1 << lot.nextInt(10), LONGEST / Math.max(1, piece.length));
        var all = new ByteArrayOutputStream();
        for (int count = 0; count < times; count++) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int count = lot.nextInt(4); count >= 0 && flipped.length > 0; count--) {
            flipped[lot.nextInt(flipped.length)] = (byte) lot.nextInt(256);
        }
        return flipped;
    }

    private static byte[] rest(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static byte[] joined(byte[]... pieces) {
        var all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }
}
