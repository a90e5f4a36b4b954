package aniworld.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir Path folder;
    private Room room;

    @BeforeEach
    void open() {
        room = new Room(folder);
    }

    private String refusal() throws IOException {
        String before = Files.readString(room.file());
        var thrown = new StringBuilder();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(room::open)
                .satisfies(
                        problem -> {
                            assertThat(problem.code()).isEqualTo(ErrorCode.CONFIGURATION_ERROR);
                            thrown.append(problem.getMessage());
                        });
        assertThat(room.file()).hasContent(before);
        return thrown.toString();
    }

    @Test
    void aWrongValueIsNamedWithFileLineAndField() throws IOException {
        room.write("{\n  'log_level': 'info',\n  'session_timeout_hours': 0\n}");

        assertThat(refusal())
                .contains("settings.json")
                .contains("line 3: session_timeout_hours must be a whole number from 1 to 8760");
    }

    @Test
    void allWrongValuesAreNamedEachWithItsLine() throws IOException {
        room.write(
                """
                {
                  'logging': {
                    'level': 'loud'
                  },
                  'providers': [
                    {'id': 'one', 'kind': 'catalog'},
                    {
                      'kind': 'catalog'
                    }
                  ]
                }
                """);

        assertThat(refusal())
                .contains("line 3: logging.level must be one of DEBUG, INFO, WARNING")
                .contains("line 7: providers[1].id must be a string");
    }

    @Test
    void brokenJsonIsNamedWithItsLine() throws IOException {
        room.write("{\n  'log_level': 'info',\n}\n");
        assertThat(refusal()).contains("line 3: ");
        room.write("{} {}");
        assertThat(refusal()).contains("line 1: ");
        room.write("");
        assertThat(refusal()).contains("line 1: ");
        room.write("[]");
        assertThat(refusal()).contains("must be a JSON object");
    }

    @Test
    void aFieldThatIsThereTwiceIsRefused() throws IOException {
        room.write("{\n  'log_level': 'info',\n  'log_level': 'debug'\n}");

        assertThat(refusal()).contains("line 3: ").contains("log_level");
    }

    @Test
    void unknownFieldsAreAWarningAndKept() throws IOException {
        room.write("{'colour': {'sky': 'blue'}, 'logging': {'smell': 1}, 'log_level': 'debug'}");
        LiveSettings live = room.open();

        assertThat(live.warnings())
                .containsExactly(
                        "The settings file: colour is not a setting",
                        "The settings file: logging.smell is not a setting");
        assertThat(live.toJson().has("colour")).isFalse();
        live.update(Room.json("{'max_concurrent_downloads': 5}"));
        assertThat(room.written().at("/colour/sky").textValue()).isEqualTo("blue");
        assertThat(room.written().at("/logging/smell").intValue()).isEqualTo(1);
        assertThat(room.written().at("/logging/level").textValue()).isEqualTo("DEBUG");
    }

    @Test
    void aFolderThatIsGoneDoesNotStopTheStart() throws IOException {
        room.write("{'anime_directory': '/nowhere/at/all'}");

        assertThat(room.open().current().folders().anime()).isEqualTo(Path.of("/nowhere/at/all"));
    }

    @Test
    void whatACrashLeftBesideTheFileDoesNoHarm() throws IOException {
        Files.writeString(folder.resolve("settings.json.tmp"), "{ half");

        room.open().update(Room.json("{'log_level': 'debug'}"));

        assertThat(folder.resolve("settings.json.tmp")).doesNotExist();
        assertThat(room.written().at("/logging/level").textValue()).isEqualTo("DEBUG");
    }
}
