package aniworld.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Shows live download messages in a terminal and knows when all that it waits for have ended. Safe
/// for several threads.
final class DownloadBoard {
    private final Terminal terminal;
    private final CountDownLatch open;
    private final Map<String, ProgressBar> bars = new LinkedHashMap<>();
    private int failed;

    /// @param expected how many downloads must end
    DownloadBoard(Terminal terminal, int expected) {
        this.terminal = terminal;
        this.open = new CountDownLatch(expected);
    }

    /// Takes one message of the rooms `downloads` and `download_progress`; others are passed over.
    synchronized void show(JsonNode message) {
        JsonNode data = message.path("data");
        String id = data.path("download_id").asText();
        switch (message.path("type").asText()) {
            case "download_started" -> bars.put(id, waiting(label(data)));
            case "download_progress" -> bars.computeIfPresent(id, (_, bar) -> moved(bar, data));
            case "download_retrying" -> terminal.line("  again   " + label(data));
            case "download_complete" -> end(id, "  done    " + data.path("file_path").asText());
            case "download_failed" -> {
                failed++;
                end(id, "  failed  " + label(data) + ": " + data.path("error").asText());
            }
            default -> {}
        }
        terminal.block(bars.values().stream().map(ProgressBar::text).toList());
    }

    /// Waits until every download has ended.
    ///
    /// @return false when the time ran out before
    boolean await(Duration longest) throws InterruptedException {
        return open.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// How many ended without a file.
    synchronized int failed() {
        return failed;
    }

    private void end(String id, String line) {
        bars.remove(id);
        terminal.line(line);
        open.countDown();
    }

    private static ProgressBar waiting(String label) {
        return new ProgressBar(label, 0, 0, OptionalLong.empty());
    }

    private static ProgressBar moved(ProgressBar bar, JsonNode data) {
        JsonNode left = data.path("eta_seconds");
        return new ProgressBar(
                bar.label(),
                data.path("percent").asDouble(),
                data.path("speed_mbps").asDouble(),
                left.isNumber() ? OptionalLong.of(left.asLong()) : OptionalLong.empty());
    }

    private static String label(JsonNode data) {
        return data.path("folder").asText() + " " + data.path("episode").asText();
    }
}
