package aniworld.process;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.origin.Behaviour;
import aniworld.origin.LoopbackOrigin;
import aniworld.origin.SeededFile;
import aniworld.origin.Serves;
import aniworld.origin.Website;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The trial of a provider on the command line, in a process of its own.
class ProviderCommandTest {
    @TempDir private Path folder;

    @Test
    void aTrialSaysWhatEachStepSawAndHowItWent() throws Exception {
        var film = new Serves(new SeededFile(1, 200_000));
        var pages =
                new Website()
                        .with("/", "text/html", "<a href='Tide/'>Tide/</a>")
                        .with("/Tide/", "text/html", "<a href='Tide%20-%20S01E01.mkv'>1</a>");
        Behaviour site =
                (asked, wire) ->
                        (asked.target().endsWith(".mkv") ? film : pages).answer(asked, wire);
        try (var origin = LoopbackOrigin.that(site)) {
            configure(origin.address("/").toString());
            try (Program trial = provider("test", "shelf", "--query", "tide")) {
                assertThat(trial.awaitExit()).isZero();
                assertThat(trial.output().lines())
                        .hasSize(4)
                        .allMatch(line -> line.startsWith("ok"))
                        .last()
                        .asString()
                        .endsWith("65536 bytes of type video/mp4");
            }
        }
        try (Program trial = provider("test", "shelf", "--query", "tide")) {
            assertThat(trial.awaitExit()).isEqualTo(1);
            assertThat(trial.output())
                    .startsWith("FAILED search")
                    .contains("refused the connection");
        }
    }

    @Test
    void aProviderThatIsNotThereIsNamedInOneLine() throws Exception {
        configure("https://a.example/");
        try (Program trial = provider("test", "none")) {
            assertThat(trial.awaitExit()).isEqualTo(1);
            assertThat(trial.errors()).contains("No provider none is configured; there are shelf.");
        }
    }

    private void configure(String address) throws Exception {
        Files.writeString(
                folder.resolve("settings.json"),
                """
                {"providers": [{"id": "shelf", "kind": "index", "options": {"address": "%s"}}]}
                """
                        .formatted(address));
    }

    private Program provider(String... words) throws Exception {
        String[] all = new String[words.length + 3];
        all[0] = "provider";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "--data";
        all[words.length + 2] = folder.toString();
        return Program.aniworld(Map.of(), all);
    }
}
