package aniworld.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    @TempDir Path folder;
    private Path library;
    private Path downloads;
    private LiveSettings live;

    @BeforeEach
    void open() throws IOException {
        library = Files.createDirectory(folder.resolve("anime"));
        downloads = Files.createDirectory(folder.resolve("downloads"));
        live = new Room(Files.createDirectory(folder.resolve("data"))).open();
    }

    private void update(String field, Path path) {
        live.update(Room.json("{'%s': '%s'}".formatted(field, path)));
    }

    private String refusal(String field, Path path) {
        try {
            update(field, path);
        } catch (Problem problem) {
            assertThat(problem.code()).isEqualTo(ErrorCode.BAD_REQUEST);
            assertThat(problem.details().get("field")).isEqualTo(field);
            return String.valueOf(problem.details().get("issue"));
        }
        throw new AssertionError("not refused: " + path);
    }

    @Test
    void partialsLieInTheLibraryUnlessAFolderIsSet() {
        update("anime_directory", library);

        assertThat(live.current().folders().downloadDirectory())
                .contains(library.resolve(".aniworld"));
        assertThat(live.toJson().get("download_directory").textValue())
                .isEqualTo(library + "/.aniworld");
        update("download_directory", downloads);
        assertThat(live.current().folders().downloadDirectory()).contains(downloads);
        update("download_directory", library.resolve(".aniworld"));
        assertThat(live.current().folders().downloads()).isNull();
    }

    @Test
    void aFolderThatCannotBeUsedIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(refusal("anime_directory", folder.resolve("none"))).isEqualTo("does not exist");
        assertThat(refusal("anime_directory", file)).isEqualTo("is not a directory");
        assertThat(refusal("download_directory", file)).isEqualTo("is not a directory");
        assertThat(refusal("anime_directory", Path.of("/proc/self"))).isEqualTo("is not writable");
    }

    @Test
    void neitherFolderMayLieInTheOthersPartialArea() throws IOException {
        update("anime_directory", library);
        Path inner = Files.createDirectories(library.resolve(".aniworld/inner"));

        assertThat(refusal("download_directory", library)).contains("must not be");
        assertThat(refusal("download_directory", folder)).contains("must not be");
        assertThat(refusal("download_directory", inner)).contains("must not lie in");
        update("download_directory", downloads);
        Path below = Files.createDirectory(downloads.resolve("anime"));
        assertThat(refusal("anime_directory", below)).contains("hold it");
    }

    @Test
    void aLinkDoesNotHideWhereAFolderReallyIs() throws IOException {
        update("anime_directory", library);
        Path link = Files.createSymbolicLink(folder.resolve("link"), library);

        assertThat(refusal("download_directory", link)).contains("must not be");
    }

    @Test
    void aFolderThatIsGoneKeepsNobodyFromChangingOtherThings() throws IOException {
        update("anime_directory", library);
        Files.delete(library);

        live.update(live.toJson().put("log_level", "debug"));

        assertThat(live.current().folders().anime()).isEqualTo(library);
    }

    @Test
    void askingWhetherItWouldWorkChangesNothing() {
        assertThat(live.validate(Room.json("{'anime_directory': '" + library + "'}"))).isEmpty();
        assertThat(live.validate(Room.json("{'anime_directory': '/nowhere/at/all'}")))
                .extracting("field", "issue")
                .containsExactly(tuple("anime_directory", "does not exist"));
        assertThat(live.current()).isEqualTo(Settings.DEFAULTS);
        assertThat(library).isEmptyDirectory();
    }

    @Test
    void anEmptyTextTakesAFolderAway() {
        update("anime_directory", library);
        live.update(Room.json("{'anime_directory': ''}"));

        assertThat(live.current()).isEqualTo(Settings.DEFAULTS);
    }
}
