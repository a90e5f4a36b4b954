package aniworld.library.names;

import static org.assertj.core.api.Assertions.assertThat;

class FansubTest {
    @Names(
            """
                    [Amber] Iron Orchard - 13 [1080p][ABCD1234].mkv => Iron Orchard / - / 13
                    [Amber] Iron Orchard - 13v2 [1080p][ABCD1234].mkv => Iron Orchard / - / 13
                    [Amber]_Iron_Orchard_-_07_[720p].mkv => Iron Orchard / - / 7
                    [Amber].Iron.Orchard.-.07.[720p].mkv => Iron Orchard / - / 7
                    [Amber-Subs] Iron Orchard - 101 (1920x1080 HEVC).mkv => Iron Orchard / - / 101
                    (Amber)_Iron_Orchard_-_02_(720p).mkv => Iron Orchard / - / 2
                    [Amber] Iron Orchard #07 (WEB 1080p).mkv => Iron Orchard / - / 7
                    [Amber] Iron Orchard 07 [BD 720p].mkv => Iron Orchard / - / 7
                    [Amber]_Iron_Orchard_225_[C63D149C].avi => Iron Orchard / - / 225
                    Iron Orchard - 049 - The Day of Frost [Amber].mkv => Iron Orchard / - / 49
                    [Amber] Iron Orchard - 11 - 511 Roads [6C70C4E4].mkv => Iron Orchard / - / 11
                    [Amber] Iron Orchard 01 First Snow [9C57891E].mkv => Iron Orchard / - / 1
                    [Amber] Iron Orchard - 09 Story of Day 1 [83243654].mkv => Iron Orchard / - / 9
                    """)
    void readsTheUsualNameOfAGroup(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    [Amber] Iron Orchard S2 - 09 [720p].mkv => Iron Orchard / s2 / 9
                    [Amber] Iron Orchard 2nd Season - 23 [1080p].mkv => Iron Orchard / s2 / 23
                    [Amber] Iron Orchard Third Season - 04.mkv => Iron Orchard / s3 / 4
                    [Amber] Iron Orchard Season 3 - 11 [1080p].mkv => Iron Orchard / s3 / 11
                    [Amber] Iron Orchard 87 (S4-24) [1080p].mkv => Iron Orchard 87 / s4 / 24
                    [Amber] Iron Orchard S02[07][1080p].mkv => Iron Orchard / s2 / 7
                    Iron.Orchard.S01.07.mp4 => Iron Orchard / s1 / 7
                    """)
    void readsTheSeasonInFrontOfTheNumber(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    [Amber] 86 - 13 [1080p].mkv => 86 / - / 13
                    86 - 13.mkv => 86 / - / 13
                    [Amber] Gate;Keeper 0 - 12 [1080p].mkv => Gate;Keeper 0 / - / 12
                    [Amber] Psychic 100 - 05 [1080p].mkv => Psychic 100 / - / 5
                    [Amber] Orchard Magic 1412 - 01 [1080p].mkv => Orchard Magic 1412 / - / 1
                    [Amber] Iron Orchard 2199 - 07.mkv => Iron Orchard 2199 / - / 7
                    [Amber] Iron Orchard - 100 Years Later - 01 (1080p).mkv => Iron Orchard - 100 Years Later / - / 1
                    [Amber] 22-7 - 11 .mkv => 22-7 / - / 11
                    [Amber] Class 5-2 - 04.avi => Class 5-2 / - / 4
                    [Amber] Orchard 3.5 - 04 (DVD 10-bit).mkv => Orchard 3.5 / - / 4
                    [Amber] 86 - Eighty Six - 21v2.mkv => 86 - Eighty Six / - / 21
                    [Amber].Go.Orchard.5.Go!.31.[1280x720].mkv => Go Orchard 5 Go! / - / 31
                    """)
    void keepsNumbersInTheTitle(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    [Amber] Iron Orchard - 01 ~ 04 [720p] => Iron Orchard / - / 1 2 3 4
                    [Amber] Iron Orchard - 01-03 [BD] => Iron Orchard / - / 1 2 3
                    [Amber] Iron Orchard (01-04) [1080p] (Batch) => Iron Orchard / - / 1 2 3 4
                    [Amber]_Iron_Orchard_26-27_[F224EF26].avi => Iron Orchard / - / 26 27
                    [Amber] Iron Orchard - 01+02 [720p].mkv => Iron Orchard / - / 1 2
                    [Amber] Iron Orchard - 01v2-03v2 (1280x720).mkv => Iron Orchard / - / 1 2 3
                    """)
    void readsRangesAndLists(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    [Amber] Iron Orchard - 12.5 [1080p].mkv => Iron Orchard / - / 12.5
                    [Amber] Iron Orchard - 00 [1080p].mkv => Iron Orchard / - / 0
                    """)
    void readsHalfEpisodes(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    [Amber] Iron Orchard - SP01 [BD].mkv => Iron Orchard / s0 / 1
                    [Amber] Iron Orchard OVA - 02 [BD].mkv => Iron Orchard / s0 / 2
                    Iron Orchard - OVA 1.mkv => Iron Orchard / s0 / 1
                    """)
    void readsSpecials(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    [Amber][Iron Orchard][04][1080p][AAC].mp4 => Iron Orchard / - / 4
                    [星港字幕组][铁果园][Iron Orchard][11][1280x720][简体].mp4 => Iron Orchard / - / 11
                    【星港字幕组】★10月新番[铁果园 / Iron Orchard!][07][1080P][简体].mp4 => Iron Orchard! / - / 7
                    【星港字幕组】【铁果园】【24】【1080P】.mp4 => 铁果园 / - / 24
                    [Amber][Iron Orchard][13 END][1080p].mp4 => Iron Orchard / - / 13
                    [Amber][Iron Orchard][13完][1080p].mp4 => Iron Orchard / - / 13
                    [Amber][铁果园][2019][215][GB][1080P].mp4 => 铁果园 / - / 215
                    """)
    void readsNamesWhereEverythingIsInBrackets(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    01 - First Snow.mkv => - / - / 1
                    003. Iron Orchard - First Snow.mkv => Iron Orchard / - / 3
                    05 - Iron Orchard - First Snow - [Amber].mkv => Iron Orchard / - / 5
                    [Amber] 01 - Iron Orchard [BD][720p].mp4 => Iron Orchard / - / 1
                    4-13 First Snow (HD).m4v => - / s4 / 13
                    07.mkv => - / - / 7
                    """)
    void readsNumbersInFront(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }
}
