package aniworld.library.names;

import static org.assertj.core.api.Assertions.assertThat;

class NoEpisodeTest {
    @Names(
            """
                    Paper Moon Garden (1988).mkv => Paper Moon Garden / - / - / MOVIE
                    Paper.Moon.Garden.1988.1080p.BluRay.x264-NOVA.mkv => Paper Moon Garden / - / - / MOVIE
                    [Amber] Iron Orchard - The Movie [1080p].mkv => Iron Orchard - The Movie / - / - / MOVIE
                    Iron Orchard Movie 3 - Frost.mkv => Iron Orchard / - / 3 / MOVIE
                    Gate;Keeper 0.mkv => Gate;Keeper 0 / - / - / NONE
                    """)
    void readsFilms(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    sample.mkv => - / - / - / EXTRA
                    iron.orchard.s01e04.720p-nova-sample.mkv => iron orchard / s1 / 4 / EXTRA
                    Iron Orchard-trailer.mkv => Iron Orchard / - / - / EXTRA
                    [Amber] Iron Orchard - NCOP1 [BD 1080p].mkv => Iron Orchard / - / - / EXTRA
                    [Amber] Iron Orchard - NCED2v2 [BD 1080p].mkv => Iron Orchard / - / - / EXTRA
                    [Amber] Iron Orchard - Creditless Opening [BD].mkv => Iron Orchard / - / - / EXTRA
                    [Amber] Iron Orchard - PV 1 [1080p].mkv => Iron Orchard / - / - / EXTRA
                    extras => - / s0 / - / EXTRA
                    """)
    void readsSamplesAndExtras(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    08bbc153931ce3ca5fcafe1b92d3297285feb061.mkv => 08bbc153931ce3ca5fcafe1b92d3297285feb061 / - / - / NONE
                    theironorchard1618finale => theironorchard1618finale / - / - / NONE
                    Iron Forest (2018) Complete 360p HDTV => Iron Forest / - / - / NONE
                    """)
    void readsNothingWhereNothingIsSaid(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }
}
