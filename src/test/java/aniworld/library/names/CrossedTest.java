package aniworld.library.names;

import static org.assertj.core.api.Assertions.assertThat;

class CrossedTest {
    @Names(
            """
                    Paper Comet - 1x03 - Landing.mkv => Paper Comet / s1 / 3
                    Paper.Comet.01x03.HDTV.mkv => Paper Comet / s1 / 3
                    Paper Comet [2x15].mkv => Paper Comet / s2 / 15
                    Paper Comet - (4x03) - Sleep.mkv => Paper Comet / s4 / 3
                    Paper_Comet_1X7.avi => Paper Comet / s1 / 7
                    Paper Comet 1 x 2.mkv => Paper Comet / s1 / 2
                    Paper Comet - 2016x231.mkv => Paper Comet / s2016 / 231
                    Paper Comet - 0x01 [720p].mkv => Paper Comet / s0 / 1
                    3x04 - Landing.mkv => - / s3 / 4
                    """)
    void readsSeasonAndEpisodeWithACrossBetween(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    Paper Comet 2x09-10.mkv => Paper Comet / s2 / 9 10
                    Paper Comet 2x09-2x11.mkv => Paper Comet / s2 / 9 10 11
                    Paper Comet - [02x01x02].mkv => Paper Comet / s2 / 1 2
                    Paper Comet 1x01-x03.mkv => Paper Comet / s1 / 1 2 3
                    Paper Comet 8x01_02 - Free.mkv => Paper Comet / s8 / 1 2
                    Paper Comet [06x01-08 of 16].mkv => Paper Comet / s6 / 1 2 3 4 5 6 7 8
                    """)
    void readsSeveralEpisodesOfOneFile(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    [Amber] Paper Comet - 04 (1280x720 x264).mkv => Paper Comet / - / 4
                    [Amber] Paper Comet - 04 1920x1080 HEVC.mkv => Paper Comet / - / 4
                    Paper Comet 05 [640x480].avi => Paper Comet / - / 5
                    """)
    void takesNoPictureAndNoCodecForAnEpisode(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }
}
