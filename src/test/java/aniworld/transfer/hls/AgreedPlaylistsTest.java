package aniworld.transfer.hls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Whole playlists with what they say, a folder of them with an `open.jsonl`: our own, which have
/// each way of leaving the RFC that was met, and real ones, which may not be copied here.
class AgreedPlaylistsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path OURS = Path.of("src", "test", "resources", "playlists");
    private static final double SAME = 1e-6;

    /// Each of them is refused by the RFC; found here without the reader.
    private static final List<Pattern> DEVIATIONS =
            List.of(
                    Pattern.compile("\\A(?!#EXTM3U)"),
                    Pattern.compile("^#EXTINF:[^,\\r\\n]*$", Pattern.MULTILINE),
                    Pattern.compile("^[ \\t]+#EXT", Pattern.MULTILINE),
                    Pattern.compile(
                            "\\A(?s)(?!.*#EXT-X-TARGETDURATION)(?!.*#EXT-X-STREAM-INF).*#EXTINF"));

    @Test
    void oursAreReadInEveryFieldWithTheirWarnings() throws IOException {
        var wrong = new ArrayList<String>();
        for (JsonNode line : lines(OURS)) {
            JsonNode answer = compare(wrong, OURS, line);
            JsonNode warnings = answer.get("warnings");
            if (warnings.isEmpty() != line.get("warnings").isEmpty()) {
                wrong.add(line.get("file") + " has the warnings " + warnings);
            }
            for (JsonNode expected : line.get("warnings")) {
                if (!isAmong(expected.asText(), warnings)) {
                    wrong.add(line.get("file") + " has no warning that " + expected);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// `ANIWORLD_PLAYLISTS` names their folder.
    @Test
    void realOnesAreReadInEveryFieldAndWhatTheRfcRefusesIsWarnedOf() throws IOException {
        Path folder =
                Path.of(
                        Optional.ofNullable(System.getenv("ANIWORLD_PLAYLISTS"))
                                .orElse("../shared/testdata/hls"));
        assumeTrue(
                Files.isRegularFile(folder.resolve("open.jsonl")),
                "ANIWORLD_PLAYLISTS names no folder of real playlists");
        var wrong = new ArrayList<String>();
        for (JsonNode line : lines(folder)) {
            JsonNode answer = compare(wrong, folder, line);
            boolean quiet = answer.get("warnings").isEmpty();
            if (quiet && deviates(folder.resolve(line.get("file").asText()))) {
                wrong.add(line.get("file") + " has no warning");
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static JsonNode compare(List<String> wrong, Path folder, JsonNode line)
            throws IOException {
        JsonNode answer = answer(folder.resolve(line.get("file").asText()));
        for (var field : line.get("expected").properties()) {
            JsonNode found = answer.get(field.getKey());
            if (!same(field.getValue(), found)) {
                wrong.add(
                        "%s of %s should be %s, is %s"
                                .formatted(
                                        field.getKey(), line.get("file"), field.getValue(), found));
            }
        }
        return answer;
    }

    private static boolean isAmong(String words, JsonNode warnings) {
        return warnings.valueStream().anyMatch(warning -> warning.asText().contains(words));
    }

    private static JsonNode answer(Path file) throws IOException {
        PlaylistResult result =
                new PlaylistReader().read(PlaylistAnswers.BASE, Files.readAllBytes(file));
        return JSON.readTree(PlaylistAnswers.answer(result));
    }

    private static boolean same(JsonNode expected, JsonNode found) {
        if (expected.isArray() && found.isArray() && expected.size() == found.size()) {
            for (int i = 0; i < expected.size(); i++) {
                if (!same(expected.get(i), found.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (expected.isNumber() && found.isNumber()) {
            return Math.abs(expected.asDouble() - found.asDouble()) < SAME;
        }
        return expected.equals(found);
    }

    private static boolean deviates(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), UTF_8);
        return DEVIATIONS.stream().anyMatch(deviation -> deviation.matcher(text).find());
    }

    private static List<JsonNode> lines(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("open.jsonl"), UTF_8).stream()
                .map(AgreedPlaylistsTest::parsed)
                .toList();
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
