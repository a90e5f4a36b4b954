package aniworld.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import aniworld.library.Series;
import aniworld.library.SeriesKey;
import aniworld.library.ShelfFile;
import aniworld.scan.ScanResult.Completed;
import aniworld.scan.ScanResult.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OwnLibrary.class)
class OddPlacesTest {
    private final TempLibrary home;

    OddPlacesTest(TempLibrary home) {
        this.home = home;
    }

    @Test
    void aLinkThatLeadsBackIsFollowedOnce() throws IOException {
        home.file("Naruto/S01E01.mkv");
        Files.createSymbolicLink(home.anime().resolve("Naruto/again"), home.anime());

        assertThat(home.scan())
                .isEqualTo(
                        new Completed(
                                1,
                                1,
                                List.of(
                                        new Unreadable(
                                                "Naruto/again/Naruto",
                                                "The link leads back to a folder above it"))));
    }

    @Test
    void foldersThatAreNestedWithoutEndAreCutOff() {
        home.file("Naruto/S01E01.mkv");
        home.file("Naruto/" + "deeper/".repeat(20) + "S01E02.mkv");

        assertThat(home.scan())
                .asInstanceOf(type(Completed.class))
                .returns(1, Completed::newEpisodes)
                .extracting(Completed::unreadable, LIST)
                .singleElement()
                .extracting("reason")
                .isEqualTo("Folders are nested too deep");
    }

    @Test
    void namesInEveryScriptAndWithEverySignAreRead() {
        List<String> names =
                List.of(
                        "進撃の巨人",
                        "مسلسل",
                        "Ünïcödé",
                        "new\nline",
                        "quo\"te's",
                        "tab\tand\u0007bell",
                        "...",
                        "CON",
                        "trailing. ",
                        "emoji \uD83C\uDF38",
                        "a".repeat(255));
        names.forEach(name -> home.file(name + "/S01E01.mkv"));

        home.scanned(10, 10);
        names.stream()
                .filter(name -> !name.startsWith("."))
                .forEach(name -> assertThat(home.held(name)).containsExactly("S01-E01"));
        home.scanned(0, 0);
    }

    @Test
    void namesThatDifferInCaseAloneAreTwoSeries() {
        home.file("Naruto/S01E01.mkv");
        home.file("naruto/S01E01.mkv");

        home.scanned(2, 2);
        assertThat(home.library.series())
                .extracting(Series::key)
                .extracting(SeriesKey::value)
                .containsExactlyInAnyOrder("naruto", "naruto-2");
    }

    @Test
    void namesWhoseBytesAreNoTextAreReadAndFoundAgain() throws Exception {
        home.file("Show/S01E01.mkv");
        int end =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                "printf x > \"$1/Show/S01E02 $(printf '\\377\\376').mkv\" &&"
                                        + " mkdir \"$1/Bad$(printf '\\374')\" &&"
                                        + " printf y > \"$1/Bad$(printf '\\374')/S01E01.mkv\"",
                                "sh",
                                home.anime().toString())
                        .start()
                        .waitFor();
        assertThat(end).isZero();

        home.scanned(2, 3);
        home.scanned(0, 0);
        assertThat(home.held("show")).containsExactly("S01-E01", "S01-E02");
        ShelfFile broken = home.get("show").files().getLast();
        assertThat(home.shelf.locate(broken))
                .hasValueSatisfying(file -> assertThat(file).hasContent("x"));
    }
}
