package aniworld.scan;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.library.Holding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Folders as Sonarr leaves them.
@ExtendWith(OwnLibrary.class)
class SonarrLayoutTest {
    @Test
    void theUsualFoldersWithIdsYearsAndQualities(TempLibrary home) {
        String show = "The Paper Lantern (2021) {tvdb-400001}/";
        home.file(show + "Season 01/The Paper Lantern (2021) - S01E01 - Wick WEBDL-1080p.mkv");
        home.file(show + "Season 01/The Paper Lantern (2021) - S01E02-E03 - Wax Bluray-720p.mkv");
        home.file(show + "Season 02/The Paper Lantern (2021) - S02E01- WEBDL-1080p-Amber.mkv");
        home.file(show + "Specials/The Paper Lantern (2021) - S00E01 - Making of.mkv");
        home.scanned(1, 5);

        Holding found = home.get("the-paper-lantern-2021-tvdb-400001");
        assertThat(found.series().name()).isEqualTo("The Paper Lantern");
        assertThat(found.series().facts().year()).hasValue(2021);
        assertThat(home.held(found.series().folder()))
                .containsExactly("S01-E01", "S01-E02", "S01-E03", "S02-E01", "S00-E01");
    }

    @Test
    void animeWithAbsoluteNumbersBesideTheSeasonsOwn(TempLibrary home) {
        home.file("Salt Road/Season 02/Salt Road - S02E01 - 014 - North [WEBDL-1080p][AAC].mkv");
        home.scanned(1, 1);

        assertThat(home.held("salt-road")).containsExactly("S02-E01");
    }

    @Test
    void shortNamesAndFoldersThatAreBeingWrittenOrBinned(TempLibrary home) {
        home.file("Salt Road/Season 1/S01E01 - North.mkv");
        home.file("Salt Road/Season 1/.grab/S01E02 - South.mkv");
        home.file(".recycle/Salt Road/Season 1/S01E03 - East.mkv");
        home.file("#recycle/Salt Road/Season 1/S01E04 - West.mkv");
        home.file("_UNPACK_Salt.Road.S01E05/Salt.Road.S01E05.mkv");
        home.scanned(1, 1);
    }
}
