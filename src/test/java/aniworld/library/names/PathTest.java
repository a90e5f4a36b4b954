package aniworld.library.names;

import static org.assertj.core.api.Assertions.assertThat;

class PathTest {
    @Names(
            """
                    Iron Orchard/Season 02/Iron Orchard - E05 - Frost.mkv => Iron Orchard / s2 / 5
                    Iron Orchard/Staffel 3/05.mkv => Iron Orchard / s3 / 5
                    Iron Orchard/Season 1/2 Frost and Fire.mkv => Iron Orchard / s1 / 2
                    Iron Orchard/Specials/03 - Picnic.mkv => Iron Orchard / s0 / 3
                    D:\\Anime\\Iron Orchard\\Season 2\\E05.mkv => Iron Orchard / s2 / 5
                    """)
    void takesTheSeasonFromTheFolder(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    Iron Orchard/S01E01.Frost.mkv => Iron Orchard / s1 / 1
                    Iron Orchard (2013)/Season 1/S01E01.mkv => Iron Orchard / s1 / 1
                    Orbit 23/Episode 4 - Frost.mkv => Orbit 23 / - / 4
                    """)
    void takesTheSeriesFromTheFolder(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    Ward 100/Ward 100.mkv => Ward 100 / - / - / MOVIE
                    Ward 100 (2016)/Ward 100 [1080p].mkv => Ward 100 / - / - / MOVIE
                    Ward 100/Ward 99.mkv => Ward / - / 99
                    Ward 100/Ward 100 - 05.mkv => Ward 100 / - / 5
                    Iron Orchard/Iron Orchard 13/Iron Orchard 13.mkv => Iron Orchard / - / 13
                    Ward/Ward 100.mkv => Ward / - / 100
                    """)
    void takesTheNumberOfATitleForNoEpisode(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    Iron.Orchard.S02E05.1080p.WEB-NOVA/0f3a9c77d2e14b5a9d1c.mkv => Iron Orchard / s2 / 5
                    Iron.Orchard.S02E05.1080p.WEB-NOVA/nova-101.mkv => Iron Orchard / s2 / 5
                    """)
    void takesTheEpisodeFromTheReleaseFolder(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    铁果园 / Iron Orchard - 07 [1080p].mkv => Iron Orchard / - / 7
                    [Amber] Iron Orchard 312 [720p/MKV].mkv => Iron Orchard / - / 312
                    """)
    void takesASlashBetweenTitlesForNone(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }
}
