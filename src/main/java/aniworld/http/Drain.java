package aniworld.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/// Reads on what a client still sends after its answer is decided, for a while: many clients read
/// only when they have written everything, and would see a broken connection instead of the answer.
final class Drain {
    private static final long MOST = 32L << 20;
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(1);

    private Drain() {}

    static void rest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!mayHaveBody(request) || request.getHeader("Expect") != null) {
            return;
        }
        response.flushBuffer();
        EndPoint connection =
                ServletContextRequest.getServletContextRequest(request)
                        .getConnectionMetaData()
                        .getConnection()
                        .getEndPoint();
        long usual = connection.getIdleTimeout();
        connection.setIdleTimeout(LONGEST_SILENCE.toMillis());
        if (readOn(request.getInputStream())) {
            connection.setIdleTimeout(usual);
        }
    }

    private static boolean mayHaveBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /// Whether all was read; if not, Jetty closes the connection.
    private static boolean readOn(InputStream body) {
        long start = System.nanoTime();
        byte[] buffer = new byte[1 << 16];
        long sum = 0;
        try {
            while (sum < MOST && System.nanoTime() - start < LONGEST.toNanos()) {
                int read = body.read(buffer);
                if (read < 0) {
                    return true;
                }
                sum += read;
            }
        } catch (IOException gone) {
            return false;
        }
        return false;
    }
}
