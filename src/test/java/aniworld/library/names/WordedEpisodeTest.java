package aniworld.library.names;

import static org.assertj.core.api.Assertions.assertThat;

class WordedEpisodeTest {
    @Names(
            """
                    Blue Harbor Episode 13.mkv => Blue Harbor / - / 13
                    Blauer Hafen - Folge 3.mkv => Blauer Hafen / - / 3
                    Blauer Hafen Staffel 01 Folge 03.mkv => Blauer Hafen / s1 / 3
                    Blauer Hafen - 2. Staffel - Folge 11.mp4 => Blauer Hafen / s2 / 11
                    Port Bleu - Saison 5 Épisode 14.mkv => Port Bleu / s5 / 14
                    Puerto Azul Temporada 1 Capitulo 25.avi => Puerto Azul / s1 / 25
                    Porto Azzurro - Stagione 6 - Episodio 13.mkv => Porto Azzurro / s6 / 13
                    Blauwe Haven Seizoen 2 Aflevering 4.mkv => Blauwe Haven / s2 / 4
                    Błękitny Port - odc. 10.mp4 => Błękitny Port / - / 10
                    Mavi Liman 7. Bölüm.mkv => Mavi Liman / - / 7
                    Синяя гавань. Сезон 2. Серия 09.mkv => Синяя гавань. / s2 / 9
                    Синяя гавань (05 сер.).avi => Синяя гавань / - / 5
                    Sinyaya.gavan.3.sezon.22.seria.avi => Sinyaya gavan / s3 / 22
                    青い港 第2期 第05話.mkv => 青い港 / s2 / 5
                    青い港 第05話「朝」.mkv => 青い港 / - / 5
                    蓝色港湾 第12集.mp4 => 蓝色港湾 / - / 12
                    푸른 항구 12화.mkv => 푸른 항구 / - / 12
                    """)
    void readsTheWordForEpisodeInManyLanguages(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    Blue Harbor Ep05.mkv => Blue Harbor / - / 5
                    Blue Harbor Ep. 05 - Fog.mkv => Blue Harbor / - / 5
                    Blue_Harbor_EP_05.mkv => Blue Harbor / - / 5
                    Blue.Harbor.E07.720p.mkv => Blue Harbor / - / 7
                    Blue Harbor - E623 VOSTFR.mkv => Blue Harbor / - / 623
                    blue-harbor-e07-720p.mkv => blue-harbor / - / 7
                    Ep. 01 - The Fog.mkv => - / - / 1
                    Episode 4 - The Fog.mkv => - / - / 4
                    """)
    void readsShortLabels(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    Blue Harbor 5of6 Fog.avi => Blue Harbor / - / 5
                    Blue.Harbor.3.of.12.mkv => Blue Harbor / - / 3
                    Blauer Hafen 2von4.avi => Blauer Hafen / - / 2
                    """)
    void readsSharesOfAWhole(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    Blue Harbor Episode 05-06.mkv => Blue Harbor / - / 5 6
                    Blue Harbor Episodes 1001 - 1003 [720p].mkv => Blue Harbor / - / 1001 1002 1003
                    Blue Harbor ep01-ep02.mkv => Blue Harbor / - / 1 2
                    Blue Harbor E01E02E04.mkv => Blue Harbor / - / 1 2 4
                    Blue Harbor E01 02 03.mkv => Blue Harbor / - / 1 2 3
                    Blue.Harbor.Season.4.Episodes.1-4.mkv => Blue Harbor / s4 / 1 2 3 4
                    """)
    void readsSeveralEpisodes(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    Wall-E 2 - 05.mkv => Wall-E 2 / - / 5
                    The Last Episode - 03 [1080p].mkv => The Last Episode / - / 3
                    """)
    void leavesWordsThatAreNoLabelsInTheTitle(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }
}
