package aniworld.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import aniworld.Tools;
import aniworld.library.EpisodeNumber;
import aniworld.library.names.NameParser;
import aniworld.scan.ScanResult.Completed;
import aniworld.scan.ScanResult.Unreadable;
import aniworld.shelf.EpisodeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Whatever lies in a library, a scan goes through, and says once what it could not read.
@ExtendWith(OwnLibrary.class)
class OddNamesTest {

    @Test
    void fileNamesMayHoldAnything(TempLibrary home) {
        List<String> names =
                List.of(
                        "進撃の巨人 - S01E01.mkv",
                        "مسلسل - S01E02.mkv",
                        "new\nline - S01E03.mkv",
                        "quo\"te's `$(x)` - S01E04.mkv",
                        "tab\tbell\u0007escape\u001b[31m - S01E05.mkv",
                        "CON - S01E06.mkv",
                        "Show .. - S01E07.mkv",
                        "Show\\..\\..\\x - S01E08.mkv",
                        "trailing dot - S01E09. .mkv",
                        "-rf * - S01E10.mkv",
                        "emoji \uD83C\uDF38 - S01E11.mkv",
                        "x".repeat(242) + "-S01E12.mkv");
        names.forEach(name -> home.file("Show/" + name));
        home.file("Show/nul.mkv");
        home.scanned(1, names.size());

        assertThat(home.get("show").files()).hasSize(names.size() + 1);
        assertThat(home.get("show").files())
                .allSatisfy(file -> assertThat(home.shelf.locate(file)).isPresent());
        home.scanned(0, 0);
    }

    @Test
    void namesThatLookLikeAWayOutStayWhereTheyAre(TempLibrary home) {
        home.file("..Show/S01E01.mkv");
        home.file("Show/..S01E01.mkv");
        home.file("Show ../S01E01.mkv");
        home.scanned(1, 1);

        assertThat(home.folders()).containsExactly("Show ..");
    }

    @Test
    void filesThatDifferInCaseAloneAreTwoFilesOfOneEpisode(TempLibrary home) {
        home.file("Show/Show - S01E01.mkv");
        home.file("Show/show - s01e01.mkv");
        home.scanned(1, 1);

        assertThat(home.get("show").filesOf(EpisodeNumber.of(1, 1))).hasSize(2);
    }

    @Test
    void eachThingThatCannotBeReadIsNamedOnceWithItsReason(TempLibrary home) throws IOException {
        home.file("Naruto/S01E01.mkv");
        home.file("Naruto/" + "deeper/".repeat(9) + "S01E02.mkv");
        home.file("S01E01.mkv");
        Path naruto = home.anime().resolve("Naruto");
        Files.createSymbolicLink(naruto.resolve("itself"), Path.of("itself"));
        Files.createSymbolicLink(naruto.resolve("up"), naruto);
        Files.createSymbolicLink(naruto.resolve("S01E03.mkv"), Path.of("nowhere.mkv"));
        Files.createSymbolicLink(home.anime().resolve("S02E01.mkv"), Path.of("nowhere.mkv"));
        var expected =
                new Unreadable[] {
                    new Unreadable("Naruto/itself", "The link leads nowhere"),
                    new Unreadable("Naruto/up", "The link leads back to a folder above it"),
                    new Unreadable("Naruto/S01E03.mkv", "The link leads nowhere"),
                    new Unreadable("S02E01.mkv", "The link leads nowhere"),
                    new Unreadable("S01E01.mkv", "The name does not say of which series it is"),
                    new Unreadable("Naruto" + "/deeper".repeat(8), "Folders are nested too deep")
                };

        for (int scan = 0; scan < 2; scan++) {
            assertThat(home.scan())
                    .asInstanceOf(type(Completed.class))
                    .satisfies(
                            done ->
                                    assertThat(done.unreadable())
                                            .containsExactlyInAnyOrder(expected));
        }
        assertThat(home.held("naruto")).containsExactly("S01-E01");
    }

    @Test
    void foldersWithoutPermissionAreNamedAndTheOthersRead(@TempDir Path folder) throws Exception {
        Path setpriv = Tools.require("setpriv");
        Path anime = Files.createDirectories(folder.resolve("anime"));
        for (String place : List.of("Naruto", "Closed", "Half/Season 1", "Half/Closed")) {
            Files.createDirectories(anime.resolve(place));
            Files.createFile(anime.resolve(place).resolve("S01E01.mkv"));
        }
        for (String room : List.of("library", "shelf", "scan")) {
            copy(Path.of("target/classes"), "aniworld/" + room, folder);
        }
        copy(Path.of("target/test-classes"), "aniworld/scan", folder);
        letEverybodyIn(folder);
        var closed = PosixFilePermissions.fromString("---------");
        Files.setPosixFilePermissions(anime.resolve("Closed"), closed);
        Files.setPosixFilePermissions(anime.resolve("Half/Closed"), closed);

        assertThat(linesOf(setpriv, folder, anime))
                .containsExactlyInAnyOrder(
                        "Naruto",
                        "Half",
                        "Closed: Permission denied",
                        "Half/Closed: Permission denied");
    }

    /// As nobody where that can be had, for nothing is closed to root.
    private static List<String> linesOf(Path setpriv, Path folder, Path anime) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of(setpriv.toString(), "--reuid=65534", "--clear-groups"));
        }
        command.addAll(
                List.of(java, "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", folder.toString()));
        command.addAll(List.of(SurveyOfAnother.class.getName(), anime.toString()));
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        try (var out = process.inputReader()) {
            return out.lines().toList();
        } finally {
            process.destroyForcibly();
        }
    }

    private static void copy(Path classes, String room, Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(classes.resolve(room))) {
            for (Path one : all.toList()) {
                Path copy = folder.resolve(classes.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(one, copy);
                }
            }
        }
    }

    private static void letEverybodyIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.toList()) {
                Files.setPosixFilePermissions(one, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    @Test
    void whatVanishesWhileItIsReadIsNoFault(TempLibrary home) {
        home.file("Show/S01E01.mkv");
        home.file("Show/S01E02.mkv");
        home.file("Show/Season 2/S02E01.mkv");
        var first = new AtomicBoolean(true);

        Unit read =
                new FolderWalk(
                                home.anime().resolve("Show"),
                                new EpisodeReader(new NameParser()),
                                () -> first.getAndSet(false) && isGone(home, "Show"))
                        .read(new Layout(new NameParser(), _ -> false), TempLibrary.NOON);

        assertThat(read.files()).isEmpty();
        assertThat(read.reasons()).isEmpty();
    }

    private static boolean isGone(TempLibrary home, String folder) {
        try {
            Files.move(home.anime().resolve(folder), home.anime().resolve(".gone"));
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
