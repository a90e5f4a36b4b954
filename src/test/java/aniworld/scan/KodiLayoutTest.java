package aniworld.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Folders as Kodi and FileBot leave them.
@ExtendWith(OwnLibrary.class)
class KodiLayoutTest {
    @Test
    void crossedNumbersWithAndWithoutSeasonFolders(TempLibrary home) {
        home.file("Tin Soldiers/Season 1/Tin Soldiers - 1x01 - March.mkv");
        home.file("Tin Soldiers/Season 2/Tin Soldiers - 2x03 - Halt.mkv");
        home.file("Tin Soldiers/Tin Soldiers - 0x02 - Parade.mkv");
        home.scanned(1, 3);

        assertThat(home.held("tin-soldiers"))
                .containsExactlyInAnyOrder("S01-E01", "S02-E03", "S00-E02");
    }

    @Test
    void theActorsAndArtOfKodiAreNoEpisodes(TempLibrary home) {
        home.file("Tin Soldiers/Season 1/Tin Soldiers - 1x01.mkv");
        home.file("Tin Soldiers/Season 1/Tin Soldiers - 1x01.tbn");
        home.file("Tin Soldiers/.actors/Some One.jpg");
        home.file("Tin Soldiers/extrafanart/fanart1.jpg");
        home.file("Tin Soldiers/sample/Tin Soldiers - 1x02.mkv");
        home.scanned(1, 1);

        assertThat(home.get("tin-soldiers").files().getFirst().edition().sidecars()).isOne();
    }

    @Test
    void longTitlesAndSignsOfFileBot(TempLibrary home) {
        home.file(
                "Tin Soldiers (1999)/Season 12/Tin Soldiers - S12E44 - What Rusts and What Does"
                        + " Not.mkv");
        home.scanned(1, 1);

        assertThat(home.held("tin-soldiers-1999")).containsExactly("S12-E44");
    }
}
