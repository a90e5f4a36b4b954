package aniworld.badinput;

import java.io.IOException;
import java.util.Map;

/// A server to be asked wrongly.
public interface Site extends AutoCloseable {
    /// What stands in files beside the server's folder, named `b`: where `../` leads.
    String OUTSIDE = "not for the world outside";

    int port();

    /// Good for everything.
    String token();

    /// Values that are right.
    Seeds seeds();

    /// What must not change by a request that was refused: rows by table, sizes by file, and the
    /// like.
    Map<String, String> state() throws IOException;

    @Override
    void close();

    /// Opens one. Each begins in the same state.
    @FunctionalInterface
    interface Opener {
        /// @param action what it is for, such as `POST /api/auth/setup`
        Site open(String action) throws IOException;
    }
}
