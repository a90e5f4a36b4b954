package aniworld.process;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `docs/api.md` tells people to type, typed.
class ApiGuideTest {
    /// A block of commands, and the status it says it ends with; without one it is a success.
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh ?([0-9]*)\\n(.*?)^```");

    /// Each call notes its status, so that a block can be judged by them.
    private static final String BEGINNING =
            """
            set -euo pipefail
            curl() { command curl -sS --max-time 60 -w '%{stderr}%{http_code}\\n' "$@" 2>>statuses; }
            ended() {
                if grep -vqE "^$1$" statuses; then
                    printf '%s: not %s but %s\\n' "$2" "$1" "$(tr '\\n' ' ' <statuses)" >&2
                    exit 1
                fi
                : >statuses
            }
            : >statuses
            """;

    @TempDir private Path temp;

    @Test
    void everyCommandOfTheGuideDoesWhatItSays() throws Exception {
        for (String program : List.of("bash", "curl", "jq", "wscat")) {
            Tools.require(program, ApiGuideTest.class);
        }
        String data = temp.resolve("demo").toString();
        try (Program demo = Program.aniworld(Map.of(), "demo", "--port", "0", "--data", data)) {
            String said = demo.await("Nothing of Demon Slayer is missing.");
            Path script = Files.writeString(temp.resolve("guide.sh"), script(address(said)));
            String command = "cd '%s' && exec bash '%s'".formatted(temp, script);

            try (Program guide = Program.start(Map.of(), List.of("bash", "-c", command))) {
                guide.await("the end of the guide");
            }
        }
    }

    private static String address(String said) {
        return Pattern.compile("http://localhost:[0-9]+")
                .matcher(said)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }

    private static String script(String address) throws IOException {
        String guide = Files.readString(Path.of("docs", "api.md"));
        var script = new StringBuilder(BEGINNING);
        List<MatchResult> blocks = BLOCK.matcher(guide).results().toList();
        assertThat(blocks).hasSizeGreaterThan(10);
        for (MatchResult block : blocks) {
            String status = block.group(1).isEmpty() ? "2.." : block.group(1);
            script.append(block.group(2));
            script.append("ended %s 'block %d'\n".formatted(status, blocks.indexOf(block) + 1));
        }
        script.append("echo the end of the guide\n");
        String server = address.substring("http://".length());
        return script.toString().replace("localhost:8000", server);
    }
}
