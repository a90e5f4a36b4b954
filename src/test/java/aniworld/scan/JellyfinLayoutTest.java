package aniworld.scan;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.library.Edition;
import aniworld.library.ShelfFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Folders as Jellyfin and Emby like them.
@ExtendWith(OwnLibrary.class)
class JellyfinLayoutTest {
    @Test
    void theNotesAndPicturesOfAnEpisodeAreCountedWithIt(TempLibrary home) {
        String episode = "Harbour Bells/Season 1/Harbour Bells - S01E01 - Fog";
        home.file(episode + ".mkv");
        home.file(episode + ".nfo");
        home.file(episode + "-thumb.jpg");
        home.file(episode + ".de.srt");
        home.file(episode + ".forced.en.ass");
        home.file("Harbour Bells/Season 1/Harbour Bells - S01E11 - Fog.nfo");
        home.file("Harbour Bells/Season 1/season.nfo");
        home.file("Harbour Bells/tvshow.nfo");
        home.file("Harbour Bells/season01-poster.jpg");
        home.scanned(1, 1);

        assertThat(home.get("harbour-bells").files())
                .singleElement()
                .returns(new Edition(1, 4), ShelfFile::edition);
    }

    @Test
    void idsBehindTheNameAndUnknownSeasons(TempLibrary home) {
        home.file("Harbour Bells (2014) [tvdbid-279001]/Season 01/Harbour Bells S01E001.mkv");
        home.file("Harbour Bells (2014) [tvdbid-279001]/Season 00/Harbour Bells S00E02.mkv");
        home.scanned(1, 2);

        assertThat(home.get("harbour-bells-2014-tvdbid-279001").series().name())
                .isEqualTo("Harbour Bells");
    }

    @Test
    void extrasThemesAndTrickplayPicturesAreNoEpisodes(TempLibrary home) {
        home.file("Harbour Bells/Season 1/Harbour Bells S01E01.mkv");
        home.file("Harbour Bells/Season 1/Harbour Bells S01E01.trickplay/320 - 10x10/0.jpg");
        home.file("Harbour Bells/behind the scenes/Harbour Bells S01E02.mkv");
        home.file("Harbour Bells/theme-music/Harbour Bells S01E03.mp4");
        home.file("Harbour Bells/backdrops/Harbour Bells S01E04.mp4");
        home.file("Harbour Bells/interviews/Harbour Bells S01E05.mp4");
        home.scanned(1, 1);
    }
}
