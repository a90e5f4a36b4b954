package aniworld.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The part of what lies at an address that counts as the file: most often all of it; a segment of
/// a stream may be a stretch of something larger.
///
/// @param part null for the whole
record Window(@Nullable Range part) {
    static final Window WHOLE = new Window(null);

    boolean isWhole() {
        return part == null;
    }

    /// Where the file begins.
    long from() {
        return part == null ? 0 : part.from();
    }

    /// The size of the file.
    ///
    /// @param said of all that lies at the address
    OptionalLong size(OptionalLong said) {
        return part == null ? said : OptionalLong.of(part.size());
    }

    /// Whether so much at the address is enough.
    boolean fits(OptionalLong said) {
        return part == null || said.orElse(Long.MAX_VALUE) >= part.to();
    }

    /// The file out of a body that has everything.
    InputStream cut(InputStream everything) throws IOException {
        if (part == null) {
            return everything;
        }
        everything.skipNBytes(part.from());
        return new Bounded(everything, part.size());
    }

    /// Ends early.
    private static final class Bounded extends InputStream {
        private final InputStream in;
        private long left;

        Bounded(InputStream in, long left) {
            this.in = in;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = in.read(bytes, offset, (int) Math.min(left, length));
            left -= Math.max(0, count);
            return count;
        }
    }
}
