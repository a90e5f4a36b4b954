package aniworld.library.names;

import static org.assertj.core.api.Assertions.assertThat;

class SeasonFolderTest {
    @Names(
            """
                    Season 1 => - / s1 / - / SEASON_FOLDER
                    Season 01 => - / s1 / - / SEASON_FOLDER
                    Season1 => - / s1 / - / SEASON_FOLDER
                    Staffel 7 (2016) => - / s7 / - / SEASON_FOLDER
                    2. Staffel => - / s2 / - / SEASON_FOLDER
                    Saison 3 => - / s3 / - / SEASON_FOLDER
                    Temporada 4 => - / s4 / - / SEASON_FOLDER
                    Stagione 5 => - / s5 / - / SEASON_FOLDER
                    Сезон 6 => - / s6 / - / SEASON_FOLDER
                    시즌 2 => - / s2 / - / SEASON_FOLDER
                    第2期 => - / s2 / - / SEASON_FOLDER
                    Series 3 => - / s3 / - / SEASON_FOLDER
                    S02 => - / s2 / - / SEASON_FOLDER
                    2nd Season => - / s2 / - / SEASON_FOLDER
                    Season 1999 => - / s1999 / - / SEASON_FOLDER
                    """)
    void readsTheWordForSeasonInManyLanguages(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    Season 0 => - / s0 / - / SEASON_FOLDER
                    Season 00 => - / s0 / - / SEASON_FOLDER
                    Specials => - / s0 / - / SEASON_FOLDER
                    SPECIALS => - / s0 / - / SEASON_FOLDER
                    OVA => - / s0 / - / SEASON_FOLDER
                    """)
    void readsSpecialsAsSeasonZero(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    Iron Orchard Season 2 => Iron Orchard / s2 / - / SEASON_FOLDER
                    Iron Orchard - Staffel 02 => Iron Orchard / s2 / - / SEASON_FOLDER
                    Iron.Orchard.S04.1080p.BluRay.x264-NOVA => Iron Orchard / s4 / - / SEASON_FOLDER
                    Iron Orchard/Iron Orchard Season 1 => Iron Orchard / s1 / - / SEASON_FOLDER
                    """)
    void readsTheSeriesInFrontOfTheSeason(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    Iron Orchard/2 => - / s2 / - / SEASON_FOLDER
                    Iron Orchard/2024 => - / s2024 / - / SEASON_FOLDER
                    3 => - / s3 / - / SEASON_FOLDER
                    """)
    void readsALoneNumberBelowASeriesAsASeason(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    86 => 86 / - / - / NONE
                    Iron Orchard => Iron Orchard / - / - / NONE
                    Iron Orchard (2013) => Iron Orchard / - / - / NONE
                    Psychic 100 => Psychic 100 / - / - / NONE
                    Gate;Keeper 0 => Gate;Keeper 0 / - / - / NONE
                    Shelf/Iron Orchard Season 2 => Iron Orchard / - / - / NONE
                    """)
    void leavesFoldersOfSeriesAlone(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }
}
