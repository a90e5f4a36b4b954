package aniworld.library.names;

import static org.assertj.core.api.Assertions.assertThat;

class SeasonEpisodeTest {
    @Names(
            """
                    Silver Lantern - S01E02 - The Door.mkv => Silver Lantern / s1 / 2
                    Silver.Lantern.S03E14.1080p.WEB.x264-NOVA.mkv => Silver Lantern / s3 / 14
                    silver_lantern_s1e2.avi => silver lantern / s1 / 2
                    Silver Lantern S01 E02.mkv => Silver Lantern / s1 / 2
                    Silver Lantern - S01 - E02 - The Door.mkv => Silver Lantern / s1 / 2
                    Silver.Lantern.S01.E02.mkv => Silver Lantern / s1 / 2
                    Silver Lantern S01xE02.mkv => Silver Lantern / s1 / 2
                    Silver Lantern S01x02.mkv => Silver Lantern / s1 / 2
                    Silver Lantern S01EP02.mkv => Silver Lantern / s1 / 2
                    Silver Lantern S01 Ep. 02.mkv => Silver Lantern / s1 / 2
                    Silver Lantern S2 (Ep 6).mp4 => Silver Lantern / s2 / 6
                    Linterna de Plata T02E07.mkv => Linterna de Plata / s2 / 7
                    Silver Lantern [S01E02] [720p].mkv => Silver Lantern / s1 / 2
                    Silver Lantern (S01E02).mkv => Silver Lantern / s1 / 2
                    Silver Lantern S2024E113.mkv => Silver Lantern / s2024 / 113
                    Silver Lantern S04E1017.mkv => Silver Lantern / s4 / 1017
                    S02E05.mkv => - / s2 / 5
                    s2e5 => - / s2 / 5
                    """)
    void readsTheSpellingsOfSeasonAndEpisode(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    Silver Lantern S01E01-E02.mkv => Silver Lantern / s1 / 1 2
                    Silver Lantern S01E01E02.mkv => Silver Lantern / s1 / 1 2
                    Silver Lantern S01E01-02.mkv => Silver Lantern / s1 / 1 2
                    Silver Lantern S01E03-06.mkv => Silver Lantern / s1 / 3 4 5 6
                    Silver Lantern S01E03-E06.mkv => Silver Lantern / s1 / 3 4 5 6
                    Silver Lantern S01E03-S01E05.mkv => Silver Lantern / s1 / 3 4 5
                    Silver Lantern - S01E02 - S01E03 - S01E05 - Doors.mkv => Silver Lantern / s1 / 2 3 5
                    Silver Lantern S01E01-02-04.mkv => Silver Lantern / s1 / 1 2 4
                    Silver Lantern S01E07+E08.mkv => Silver Lantern / s1 / 7 8
                    Silver.Lantern.S02E21.22.1080p.mkv => Silver Lantern / s2 / 21 22
                    Silver Lantern S03E09 - 3x10 - Doors.mkv => Silver Lantern / s3 / 9 10
                    """)
    void readsSeveralEpisodesOfOneFile(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    Silver Lantern - S02E21 - 94 Steps.mkv => Silver Lantern / s2 / 21
                    Silver Lantern - S02E21 - 18-5-4.mkv => Silver Lantern / s2 / 21
                    Silver.Lantern.S01E07.21.Steps.720p.mkv => Silver Lantern / s1 / 7
                    Silver.Lantern.S01E07.08.Steps.720p.mkv => Silver Lantern / s1 / 7
                    Silver.Lantern.S05E10.X264.1080p.mkv => Silver Lantern / s5 / 10
                    silver-lantern.s08e06-768660.srt => silver-lantern / s8 / 6
                    Silver Lantern S01E05.3xplosion.mkv => Silver Lantern / s1 / 5
                    Silver Lantern - S01E05 - Part 2.mkv => Silver Lantern / s1 / 5
                    """)
    void readsNoMoreNumbersThanTheNameCounts(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    Silver Lantern - S01E12.5 - Between.mkv => Silver Lantern / s1 / 12.5
                    Silver Lantern S01E23a Morning.mkv => Silver Lantern / s1 / 23
                    Silver Lantern S01E23b Evening.mkv => Silver Lantern / s1 / 23
                    """)
    void readsHalfEpisodesAndParts(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    Silver Lantern - S00E03 - Picnic.mkv => Silver Lantern / s0 / 3
                    [Amber] Silver Lantern - S01OVA02.mkv => Silver Lantern / s0 / 2
                    """)
    void readsSpecialsAsSeasonZero(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    Silver.LanternS01E06.720p.mkv => Silver Lantern / s1 / 6
                    amber-lanterns03e11e12-1080p.mkv => amber-lantern / s3 / 11 12
                    """)
    void readsATitleThatTouchesTheNumber(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    Silver Lantern.S01E01-S02E03.mkv => Silver Lantern / - / - / NONE
                    Silver Lantern.S01E03-S01E01.mkv => Silver Lantern / - / - / NONE
                    """)
    void refusesEpisodesThatContradictEachOther(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    86 - S01E04.mkv => 86 / s1 / 4
                    24.S05E07.mkv => 24 / s5 / 7
                    1923.2022.S01E01.720p.mkv => 1923 / s1 / 1
                    Orbit 7 - S01E01.mkv => Orbit 7 / s1 / 1
                    Psychic 100 - S02E11.mkv => Psychic 100 / s2 / 11
                    """)
    void keepsNumbersInTheTitleOutOfIt(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }
}
