package aniworld.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DownloadBoardTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void aLiveTerminalShowsTheBarAndClearsItAtTheEnd() throws Exception {
        var board = board(true);

        board.show(started("dl_1", "S01E01"));
        board.show(progress("dl_1", 50.0));
        board.show(completed("dl_1"));

        assertThat(board.await(Duration.ZERO)).isTrue();
        assertThat(text())
                .contains("Demon Slayer (2019) S01E01")
                .contains("██████████████░░░░░░░░░░░░░░")
                .contains("50.0 %")
                .contains("7 s left")
                .endsWith("\u001b[1A\u001b[J  done    /library/x.mp4\n");
    }

    @Test
    void withoutATerminalOnlyTheEndsArePrinted() {
        var board = board(false);

        board.show(started("dl_1", "S01E01"));
        board.show(progress("dl_1", 50.0));
        board.show(completed("dl_1"));

        assertThat(text()).isEqualTo("  done    /library/x.mp4\n");
    }

    @Test
    void whatAProviderSaysDoesNotSteerTheTerminal() {
        var board = board(false);

        board.show(
                message(
                        """
                        {"type": "download_failed", "data": {"download_id": "dl_1",
                         "folder": "a\\u001b]0;title\\u0007", "episode": "S01E01", "error": "b\\n\\u009bc"}}"""));

        assertThat(text()).isEqualTo("  failed  a\\u001b]0;title\\u0007 S01E01: b\\n\\u009bc\n");
    }

    @Test
    void aFailureIsCountedAndSaysWhy() throws Exception {
        var board = board(false);

        board.show(
                message(
                        """
                        {"type": "download_failed", "data": {"download_id": "dl_1",
                         "folder": "Demon Slayer (2019)", "episode": "S01E01", "error": "Gone"}}"""));

        assertThat(board.failed()).isEqualTo(1);
        assertThat(board.await(Duration.ZERO)).isTrue();
        assertThat(text()).isEqualTo("  failed  Demon Slayer (2019) S01E01: Gone\n");
    }

    @Test
    void messagesOfOtherKindsArePassedOver() throws Exception {
        var board = board(false);

        board.show(message("{\"type\": \"snapshot\", \"data\": {}}"));

        assertThat(board.await(Duration.ZERO)).isFalse();
        assertThat(text()).isEmpty();
    }

    private DownloadBoard board(boolean live) {
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new DownloadBoard(new Terminal(out, live), 1);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode started(String id, String episode) {
        return message(
                """
                {"type": "download_started", "data": {"download_id": "%s",
                 "folder": "Demon Slayer (2019)", "episode": "%s"}}"""
                        .formatted(id, episode));
    }

    private static JsonNode progress(String id, double percent) {
        return message(
                """
                {"type": "download_progress", "data": {"download_id": "%s",
                 "percent": %s, "speed_mbps": 5.5, "eta_seconds": 7}}"""
                        .formatted(id, percent));
    }

    private static JsonNode completed(String id) {
        return message(
                """
                {"type": "download_complete", "data": {"download_id": "%s",
                 "file_path": "/library/x.mp4"}}"""
                        .formatted(id));
    }

    private static JsonNode message(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }
}
