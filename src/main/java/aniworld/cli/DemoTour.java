package aniworld.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The main job from end to end, done through the API as any client would: look what is there, find
/// what is missing, download it, look again.
final class DemoTour {
    private static final Duration LONGEST_DOWNLOAD = Duration.ofMinutes(5);
    private static final Duration LONGEST_REFRESH = Duration.ofSeconds(30);

    private final ApiClient api;
    private final Terminal terminal;

    DemoTour(ApiClient api, Terminal terminal) {
        this.api = api;
        this.terminal = terminal;
    }

    /// @param key the series to complete
    /// @return whether nothing of the series is missing in the end
    boolean complete(String key) throws InterruptedException {
        terminal.line("");
        scan("Scanned the library");
        showMissing();
        JsonNode series = api.get("/api/anime/" + key);
        List<String> missing = texts(series.path("missing"));
        terminal.line("");
        terminal.line("Queueing %s: %s".formatted(title(series), String.join(" ", missing)));
        int failed = download(series, missing);
        terminal.line("");
        scan("Scanned the library again");
        List<String> left = texts(api.get("/api/anime/" + key).path("missing"));
        terminal.line(verdict(title(series), left));
        return failed == 0 && left.isEmpty();
    }

    private void scan(String word) throws InterruptedException {
        var news = new RefreshWatch();
        var socket = api.listen("/ws/scan_progress", news);
        try {
            JsonNode found = api.post("/api/anime/rescan");
            terminal.line(
                    "%s: %d new series, %d new episodes on disk."
                            .formatted(
                                    word,
                                    found.path("new_series").asInt(),
                                    found.path("new_episodes").asInt()));
            if (!news.await(LONGEST_REFRESH)) {
                throw new Failure("The provider did not answer within 30 s.");
            }
        } finally {
            socket.abort();
        }
    }

    private void showMissing() {
        terminal.line("Missing:");
        for (JsonNode row : api.get("/api/anime")) {
            terminal.line(
                    "  %-36s %3d"
                            .formatted(
                                    row.path("folder").asText(),
                                    row.path("missing_episodes").asInt()));
        }
    }

    private int download(JsonNode series, List<String> episodes) throws InterruptedException {
        var board = new DownloadBoard(terminal, episodes.size());
        var socket = api.listen("/ws/downloads", new Messages(board::show));
        long begun = System.nanoTime();
        try {
            api.post(
                    "/api/queue/add",
                    Map.of(
                            "serie_id", series.path("key").asText(),
                            "serie_name", title(series),
                            "episodes", episodes));
            api.post("/api/queue/start");
            if (!board.await(LONGEST_DOWNLOAD)) {
                throw new Failure("The downloads did not end within five minutes.");
            }
        } finally {
            socket.abort();
        }
        terminal.line(summary(episodes.size() - board.failed(), board.failed(), begun));
        return board.failed();
    }

    private static String summary(int done, int failed, long begun) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        String outcome =
                failed == 0
                        ? "%d files".formatted(done)
                        : "%d files, %d failed".formatted(done, failed);
        return String.format(Locale.ROOT, "Downloaded %s in %.1f s.", outcome, seconds);
    }

    private static String verdict(String title, List<String> missing) {
        return missing.isEmpty()
                ? "Nothing of " + title + " is missing."
                : "Of " + title + " these are still missing: " + String.join(" ", missing);
    }

    private static String title(JsonNode series) {
        return series.path("title").asText();
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
