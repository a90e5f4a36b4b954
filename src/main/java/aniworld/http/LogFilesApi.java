package aniworld.http;

import aniworld.library.Page;
import aniworld.logs.LogFile;
import aniworld.logs.LogFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The log files themselves.
final class LogFilesApi implements Api {
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final int USUAL_LINES = 100;
    private static final int MOST_LINES = 10_000;
    private static final int MILLISECONDS = 3;

    private final LogFiles files;

    LogFilesApi(LogFiles files) {
        this.files = files;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/logging/files", Guard.OPTIONAL, this::list);
        routes.get("/api/logging/files/{filename}/download", Guard.REQUIRED, this::download);
        routes.get("/api/logging/files/{filename}/tail", Guard.OPTIONAL, this::tail);
    }

    /// All of them, unless a page is asked for.
    private void list(Exchange exchange) {
        Query query = exchange.query();
        Page page = Paging.read(query);
        query.check();
        List<Shown> shown = files.list().stream().map(Shown::of).toList();
        if (Paging.isAsked(query)) {
            exchange.bare(Paging.cut(shown, page), Paging.of(shown.size(), page));
        } else {
            exchange.bareWhole(shown);
        }
    }

    private void tail(Exchange exchange) {
        Query query = exchange.query();
        int lines = query.integer("lines", 1, MOST_LINES, USUAL_LINES);
        query.check();
        String tail = files.tail(exchange.path("filename"), lines);
        exchange.bytes(TEXT, tail.getBytes(StandardCharsets.UTF_8));
    }

    /// Sends what is there when the answer begins: the file that is being written grows meanwhile.
    private void download(Exchange exchange) throws IOException {
        String name = exchange.path("filename");
        Path file = files.find(name);
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            exchange.header("Content-Disposition", "attachment; " + saved(name));
            exchange.response().setContentType(TEXT);
            exchange.response().setContentLengthLong(size);
            if (!exchange.request().getMethod().equals("HEAD")) {
                send(in, size, exchange.response().getOutputStream());
            }
        }
    }

    private static void send(InputStream in, long size, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (long left = size; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                throw new IOException("the log file was cut while it was sent");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    /// The form of RFC 6266, section 4.3, for names that need it.
    private static String saved(String name) {
        return name.matches("[A-Za-z0-9._-]+")
                ? "filename=\"" + name + "\""
                : "filename*=UTF-8''"
                        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private record Shown(String name, long size, BigDecimal modified, String path) {
        static Shown of(LogFile file) {
            var seconds = BigDecimal.valueOf(file.modified().toEpochMilli(), MILLISECONDS);
            return new Shown(file.name(), file.sizeBytes(), seconds, file.name());
        }
    }
}
