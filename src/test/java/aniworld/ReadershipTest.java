package aniworld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aniworld.transfer.AtomicDelivery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadershipTest {
    private static final int SET_GROUP = 02775;

    @TempDir Path folder;
    private Path file;
    private Path target;

    @BeforeEach
    void makeFile() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("unix"));
        file = Files.writeString(folder.resolve("x.part"), "a film");
        target = folder.resolve("Titan/Season 01/1.mkv");
    }

    static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static GroupPrincipal group(Path file) throws IOException {
        return Files.readAttributes(file, PosixFileAttributes.class).group();
    }

    @Test
    void aFileGetsTheModeThatIsWished() throws IOException {
        new Readership(() -> Optional.of("0640")).prepare(file, target);

        assertThat(mode(file)).isEqualTo("rw-r-----");
    }

    @Test
    void withoutAWishItStaysAsTheSystemMadeIt() throws IOException {
        String before = mode(file);

        new Readership(Optional::empty).prepare(file, target);

        assertThat(mode(file)).isEqualTo(before);
    }

    @Test
    void aFolderThatHandsDownItsGroupGivesItToTheFile() throws IOException {
        Path shared = Files.createDirectory(folder.resolve("Titan"));
        GroupPrincipal other = anotherGroup(shared);
        Files.setAttribute(shared, "unix:mode", SET_GROUP);

        new Readership(Optional::empty).prepare(file, target);

        assertThat(group(file)).isEqualTo(other);
    }

    @Test
    void foldersThatAreMadeForTheFileHandDownTheGroupToo() throws IOException {
        Path shared = Files.createDirectory(folder.resolve("Titan"));
        GroupPrincipal other = anotherGroup(shared);
        Files.setAttribute(shared, "unix:mode", SET_GROUP);

        new Readership(() -> Optional.of("0640")).prepare(file, target);
        new AtomicDelivery(folder).deliver(file, target);

        assertThat(group(target)).isEqualTo(other);
        assertThat(mode(target)).isEqualTo("rw-r-----");
        Path season = shared.resolve("Season 01");
        assertThat(group(season)).isEqualTo(other);
        assertThat((int) Files.getAttribute(season, "unix:mode") & 02000).isNotZero();
    }

    @Test
    void anotherFoldersGroupIsNotTaken() throws IOException {
        Path own = Files.createDirectory(folder.resolve("Titan"));
        GroupPrincipal other = anotherGroup(own);

        new Readership(Optional::empty).prepare(file, target);

        assertThat(group(file)).isNotEqualTo(other);
    }

    /// Only root may give a folder to a group that it is not in.
    private static GroupPrincipal anotherGroup(Path folder) throws IOException {
        GroupPrincipal daemon =
                folder.getFileSystem()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByGroupName("daemon");
        try {
            Files.getFileAttributeView(folder, PosixFileAttributeView.class).setGroup(daemon);
        } catch (IOException notRoot) {
            throw Tools.leaveOut("Handing down a group needs the right to give files away");
        }
        return daemon;
    }
}
