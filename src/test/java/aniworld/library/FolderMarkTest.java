package aniworld.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FolderMarkTest {
    private static final FolderMark MARK = mark(7, "(dev=803,ino=131)");

    private static FolderMark mark(long modified, String identity) {
        return new FolderMark("Moss Garden", modified, identity);
    }

    @Test
    void aFolderIsKnownAgainOnADeviceOfAnotherNumber() {
        assertThat(mark(7, "(dev=811,ino=131)").isOnOtherDevice(MARK)).isTrue();
    }

    @Test
    void anotherFolderOrAChangedOneIsNot() {
        assertThat(mark(7, "(dev=811,ino=132)").isOnOtherDevice(MARK)).isFalse();
        assertThat(mark(8, "(dev=811,ino=131)").isOnOtherDevice(MARK)).isFalse();
        assertThat(MARK.isOnOtherDevice(MARK)).isFalse();
    }

    @Test
    void whereTheFileSystemNamesNothingNothingIsSaid() {
        assertThat(mark(7, "").isOnOtherDevice(MARK)).isFalse();
        assertThat(MARK.isOnOtherDevice(mark(7, ""))).isFalse();
    }
}
