package aniworld.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Folders as Plex likes them.
@ExtendWith(OwnLibrary.class)
class PlexLayoutTest {
    @Test
    void seasonsSpecialsAndSplitFiles(TempLibrary home) {
        home.file("Glass Orchard/Season 01/Glass Orchard - s01e01 - Seed.mp4");
        home.file("Glass Orchard/Season 01/Glass Orchard - s01e02-e03 - Root.mp4");
        home.file("Glass Orchard/Specials/Glass Orchard - s00e01 - Pilot.mp4");
        home.scanned(1, 4);

        assertThat(home.held("glass-orchard"))
                .containsExactly("S01-E01", "S01-E02", "S01-E03", "S00-E01");
    }

    @Test
    void whatPlexMadeOfAFileIsNoSecondOne(TempLibrary home) {
        home.file("Glass Orchard/Season 01/Glass Orchard - s01e01.mkv");
        home.file(
                "Glass Orchard/Season 01/Plex Versions/Optimized for TV/Glass Orchard - s01e01.mp4");
        home.file("Glass Orchard/Featurettes/Glass Orchard - s01e02.mp4");
        home.file("Glass Orchard/Deleted Scenes/Glass Orchard - s01e03.mp4");
        home.scanned(1, 1);

        assertThat(home.get("glass-orchard").files()).hasSize(1);
    }

    @Test
    void theFoldersOfTheHamaAgentAreSeasonsOrArcs(TempLibrary home) {
        String show = "Glass Orchard [tvdb4-88001]/";
        home.file(show + "[01] 001-003 Seed Saga/Glass Orchard - E002 - Root.mkv");
        home.file(show + "[02] 004-016 Leaf Saga/Glass Orchard - E010 - Bud.mkv");
        home.scanned(1, 2);

        assertThat(home.held("glass-orchard-tvdb4-88001")).containsExactly("S01-E02", "S01-E10");
    }
}
