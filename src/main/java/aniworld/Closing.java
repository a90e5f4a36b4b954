package aniworld;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What must be closed in the end, last opened first. One that fails to close is logged and keeps
/// nobody else from it.
final class Closing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        return part;
    }

    /// Closing twice does no harm.
    @Override
    public synchronized void close() {
        while (!parts.isEmpty()) {
            close(parts.pop());
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Exception failure) {
            LOG.warn("{} did not close in order", part.getClass().getSimpleName(), failure);
        }
    }
}
