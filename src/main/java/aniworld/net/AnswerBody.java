package aniworld.net;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Puts failed reads into words.
final class AnswerBody extends FilterInputStream {
    private final Words words;

    AnswerBody(InputStream body, Words words) {
        super(body);
        this.words = words;
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException failure) {
            throw words.of(failure);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return super.read(bytes, offset, length);
        } catch (IOException failure) {
            throw words.of(failure);
        }
    }

    /// Does nothing: closing here would read the rest of the body first. The answer is closed.
    @Override
    public void close() {}
}
