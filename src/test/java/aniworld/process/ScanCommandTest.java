package aniworld.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanCommandTest {
    @TempDir Path folder;

    @BeforeEach
    void fill() throws IOException {
        file("Moss Garden (2009)/Season 01/Moss Garden - S01E01.mkv", "12345");
        file("Moss Garden (2009)/Season 01/Moss Garden - S01E02.mkv", "12345");
        file("Moss Garden (2009)/Season 01/Moss Garden - S01E02.de.srt", "");
        file("Moss Garden (2009)/Season 01/Moss Garden - S01E04.mkv", "");
        file("Moss Garden (2009)/Specials/Moss Garden - S00E01.mkv", "");
        file("Moss Garden (2009)/Moss Garden The Movie.mkv", "");
        file("Tide Clock - 03.mkv", "");
        file("Zoo\u001b[2J\n\u202e/S01E01.mkv", "");
        Files.createSymbolicLink(folder.resolve("Away"), Path.of("nowhere"));
    }

    private void file(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> scan(String... options) throws Exception {
        var arguments = new ArrayList<>(List.of("scan", folder.toString()));
        arguments.addAll(List.of(options));
        Answer answer = Answer.of(arguments);
        assertThat(answer.exit()).isZero();
        return answer.lines();
    }

    @Test
    void eachSeriesIsShownWithItsSeasonsAndWhatCouldNotBeReadAndNoNameSteersTheTerminal()
            throws Exception {
        assertThat(scan())
                .containsExactly(
                        "Moss Garden (2009)",
                        "  Specials   E01",
                        "  Season 1   E01-E02, E04",
                        "  No number  1 files",
                        "Zoo\\u001b[2J\\n\\u202e",
                        "  Season 1   E01",
                        "Tide Clock",
                        "  Season 1   E03",
                        "Not read: Away: The link leads nowhere",
                        "3 series, 6 episodes in 7 files, 0.0 GB");
    }

    @Test
    void asJsonThereIsALineForEachSeriesAndOneForAll() throws Exception {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : scan("--json")) {
            lines.add(new ObjectMapper().readTree(line));
        }

        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst().path("series").asText()).isEqualTo("Moss Garden");
        assertThat(lines.getFirst().path("year").asInt()).isEqualTo(2009);
        assertThat(lines.getFirst().path("folder").asText()).isEqualTo("Moss Garden (2009)");
        assertThat(lines.getFirst().path("seasons").path(1).toString())
                .isEqualTo("{\"season\":1,\"episodes\":[\"S01-E01\",\"S01-E02\",\"S01-E04\"]}");
        assertThat(lines.getFirst().path("size_bytes").asInt()).isEqualTo(10);
        assertThat(lines.getFirst().path("sidecars").asInt()).isEqualTo(1);
        assertThat(lines.getFirst().path("without_number").path(0).asText())
                .isEqualTo("Moss Garden (2009)/Moss Garden The Movie.mkv");
        assertThat(lines.getLast().path("episodes").asInt()).isEqualTo(6);
        assertThat(lines.getLast().path("unreadable").path(0).path("reason").asText())
                .isEqualTo("The link leads nowhere");
    }

    @Test
    void nothingIsWritten() throws Exception {
        List<String> before = names();

        scan();

        assertThat(names()).isEqualTo(before);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(Path::toString).sorted().toList();
        }
    }

    @Test
    void whatIsNoFolderIsAFailureInOneLine() throws Exception {
        Answer answer = Answer.of(List.of("scan", folder.resolve("none").toString()));

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.complaint())
                .startsWith("aniworld: ")
                .endsWith("is no folder")
                .doesNotContain("\n");
    }

    /// What the command line answered, in a process of its own.
    private record Answer(int exit, List<String> lines, String complaint) {
        static Answer of(List<String> arguments) throws Exception {
            var utf8 = Map.of("LC_ALL", "C.UTF-8");
            try (var program = Program.aniworld(utf8, arguments.toArray(String[]::new))) {
                return new Answer(
                        program.awaitExit(),
                        program.output().lines().toList(),
                        program.errors().strip());
            }
        }
    }
}
