package aniworld.library.names;

import static org.assertj.core.api.Assertions.assertThat;

/// One series as many hands would name it: what one spelling teaches the parser must not cost
/// another.
class ManyHandsTest {
    @Names(
            """
                    [Amb] Ghost Line - Trailer [1080p].mkv => Ghost Line / - / - / EXTRA
                    [Amb] Ghost Line - OP1 [1080p].mkv => Ghost Line / - / - / EXTRA
                    [Amb] Ghost Line ED2v2 [1080p].mkv => Ghost Line / - / - / EXTRA
                    [Amb] Ghost Line - Opening 2 [1080p].mkv => Ghost Line / - / - / EXTRA
                    [Amb] Ghost Line - Menu 03 [1080p].mkv => Ghost Line / - / - / EXTRA
                    Ghost Line S01E05-sample.mkv => Ghost Line / s1 / 5 / EXTRA
                    Ghost Line/Extras/01 - Making of.mkv => Ghost Line / s0 / 1 / EXTRA
                    """)
    void namesOfExtrasAreUnderstood(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    Season 01 (1080p) => - / s1 / - / SEASON_FOLDER
                    Season 01 - The Beginning => - / s1 / - / SEASON_FOLDER
                    Staffel 1 (German Dub) => - / s1 / - / SEASON_FOLDER
                    Staffel 01 [GerDub 1080p] => - / s1 / - / SEASON_FOLDER
                    Ghost Line - Staffel 1 => Ghost Line / s1 / - / SEASON_FOLDER
                    Ghost Line S01 => Ghost Line / s1 / - / SEASON_FOLDER
                    Ghost Line S1 (2013) => Ghost Line / s1 / - / SEASON_FOLDER
                    Ghost Line (2013) S01 1080p => Ghost Line / s1 / - / SEASON_FOLDER
                    Ghost Line 2nd Season => Ghost Line / s2 / - / SEASON_FOLDER
                    """)
    void namesOfSeasonFoldersAreUnderstood(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    Ghost Line - OVA.mkv => Ghost Line / s0 / - / MOVIE
                    [Amb] Ghost Line - OVA (BD 1080p).mkv => Ghost Line / s0 / - / MOVIE
                    Ghost Line/Filme/Ghost Line - Movie 001 - (German Dub).mp4 => Ghost Line / - / 1 / MOVIE
                    Ghost Line/Filme/01.mkv => Ghost Line / - / 1 / MOVIE
                    """)
    void namesOfFilmsAndSpecialsAreUnderstood(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    [Amb] Ghost Line BD Vol.2 [1080p] => Ghost Line BD Vol.2 / - / - / NONE
                    GhostLine105.mkv => GhostLine105 / - / - / NONE
                    Ghost Line (TV) => Ghost Line / - / - / NONE
                    Ghost Line [imdbid-tt0123456] => Ghost Line / - / - / NONE
                    Ghost Line (2013) [tvdbid-12345] => Ghost Line / - / - / NONE
                    Ghost Line (2013) {tvdb-12345} => Ghost Line / - / - / NONE
                    Ghost Line (2013) [imdbid-tt0123456] [tvdbid-12345] => Ghost Line / - / - / NONE
                    Ghost Line (1996-2007) => Ghost Line / - / - / NONE
                    Ghost Line [2018-2019] 1080p AMZN => Ghost Line / - / - / NONE
                    """)
    void namesOfSeriesFoldersAreUnderstood(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    Ghost Line - Season 1 - 05 - Title.mkv => Ghost Line / s1 / 5
                    Ghost Line Season 1 Ep 5.mkv => Ghost Line / s1 / 5
                    Ghost Line Season 1 Episode 5 & 6.mkv => Ghost Line / s1 / 5 6
                    Ghost Line S1 Ep5.mkv => Ghost Line / s1 / 5
                    Ghost Line S1 - 5.mkv => Ghost Line / s1 / 5
                    Ghost Line S1 5.mkv => Ghost Line / s1 / 5
                    Ghost Line s01.e05.mkv => Ghost Line / s1 / 5
                    Ghost Line S01_E05.mkv => Ghost Line / s1 / 5
                    Ghost Line S01-E05.mkv => Ghost Line / s1 / 5
                    Ghost Line S01 - E05-E06.mkv => Ghost Line / s1 / 5 6
                    Ghost Line (S01 E05).mkv => Ghost Line / s1 / 5
                    Ghost Line S01E05 (2).mkv => Ghost Line / s1 / 5
                    Ghost Line S01E05 - 1080p.mkv => Ghost Line / s1 / 5
                    Ghost Line S01E05-1080p.mkv => Ghost Line / s1 / 5
                    Ghost Line S01E05E06E07.mkv => Ghost Line / s1 / 5 6 7
                    Ghost Line S01E05 E06.mkv => Ghost Line / s1 / 5 6
                    Ghost Line S01E05 + E06.mkv => Ghost Line / s1 / 5 6
                    Ghost Line S01E05&06.mkv => Ghost Line / s1 / 5 6
                    Ghost Line S01E05,06.mkv => Ghost Line / s1 / 5 6
                    Ghost Line S01E05~E07.mkv => Ghost Line / s1 / 5 6 7
                    Ghost Line S1.E5.mkv => Ghost Line / s1 / 5
                    Ghost Line 1-05.mkv => Ghost Line / s1 / 5
                    Ghost Line - 1.05.mkv => Ghost Line / s1 / 5
                    [Amb] Ghost Line S02E05 [1080p].mkv => Ghost Line / s2 / 5
                    [Amb] Ghost Line 2nd Season - 05.5 [1080p].mkv => Ghost Line / s2 / 5.5
                    [Amb] Ghost Line: The Second Season - 05 [1080p].mkv => Ghost Line: The / s2 / 5
                    Ghost Line S01E05-thumb.jpg => Ghost Line / s1 / 5
                    Ghost Line S01E05.de.srt => Ghost Line / s1 / 5
                    Ghost Line S01E05.ger.forced.ass => Ghost Line / s1 / 5
                    Ghost Line S01E05.mkv.part => Ghost Line / s1 / 5
                    Ghost Line (2013) - S01E05 - Title [WEBDL-1080p][AAC 2.0][x264]-AMB.mkv => Ghost Line / s1 / 5
                    Ghost Line (2013) - S01E05 - 005 - Title [WEBDL-1080p v2][10bit][x265][Opus 2.0][JA]-AMB.mkv => Ghost Line / s1 / 5
                    Ghost Line (2013) - 1x05 - Title.mkv => Ghost Line / s1 / 5
                    """)
    void namesOfEpisodesInASeasonAreUnderstood(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    Ghost Line OVA 1 [BD].mkv => Ghost Line / s0 / 1
                    Ghost Line - Special 02.mkv => Ghost Line / s0 / 2
                    Ghost Line Specials 03 - Title.mkv => Ghost Line / s0 / 3
                    Ghost Line - S00E02 - OVA.mkv => Ghost Line / s0 / 2
                    [Amb] Ghost Line - ONA 03 [1080p].mkv => Ghost Line / s0 / 3
                    [Amb] Ghost Line OVA - 01v2 [1080p].mkv => Ghost Line / s0 / 1
                    """)
    void namesOfSpecialsWithANumberAreUnderstood(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    [Amb] Ghost Line - 05 (1920x1080 Blu-ray FLAC) [AAAA1111].mkv => Ghost Line / - / 5
                    [Amb] Ghost Line - 05 [BDRip 1080p Hi10P FLAC].mkv => Ghost Line / - / 5
                    [Amb] Ghost Line 05 RAW (TX 1280x720 x264).mp4 => Ghost Line / - / 5
                    [Amb] Ghost Line Vol 2 - 05.mkv => Ghost Line Vol 2 / - / 5
                    Ghost Line 05 GerSub 720p.mp4 => Ghost Line / - / 5
                    Ghost.Line.05.GerSub.720p.mp4 => Ghost Line / - / 5
                    Ghost Line - 05 Ger Sub.mp4 => Ghost Line / - / 5
                    Ghost Line 5.mkv => Ghost Line / - / 5
                    Ghost Line 105.mkv => Ghost Line / - / 105
                    Ghost Line - 2.mkv => Ghost Line / - / 2
                    Ghost Line - Ep 2.mkv => Ghost Line / - / 2
                    Ghost Line - 002 - Title with 3 numbers 44.mkv => Ghost Line / - / 2
                    [Amb] Ghost Line - 05-06 [1080p].mkv => Ghost Line / - / 5 6
                    [Amb] Ghost Line (05) [1080p].mkv => Ghost Line / - / 5
                    [Amb] Ghost Line [05] [1080p].mkv => Ghost Line / - / 5
                    [Amb] Ghost Line [05v2] [1080p].mkv => Ghost Line / - / 5
                    [Amb] Ghost Line [05][AVC].mkv => Ghost Line / - / 5
                    [Amb][Ghost_Line][TV][05][x264].mkv => Ghost Line / - / 5
                    [Amb] Ghost Line EP05 [1080p].mkv => Ghost Line / - / 5
                    [Amb] Ghost Line E05 [1080p].mkv => Ghost Line / - / 5
                    [Amb] Ghost Line - E05v3 [1080p].mkv => Ghost Line / - / 5
                    [Amb] Ghost Line 2 - 05 [1080p].mkv => Ghost Line 2 / - / 5
                    [Amb] Ghost Line Part 2 - 05 [1080p].mkv => Ghost Line Part 2 / - / 5
                    [Amb] Ghost Line Cour 2 - 05 [1080p].mkv => Ghost Line Cour 2 / - / 5
                    [Amb] Ghost Line Final Season - 05 [1080p].mkv => Ghost Line Final Season / - / 5
                    [Amb] Ghost Line R2 - 05 [1080p].mkv => Ghost Line R2 / - / 5
                    [Amb] Ghost Line III - 05 [1080p].mkv => Ghost Line III / - / 5
                    [Amb] Ghost Line 1999 - 05 [1080p].mkv => Ghost Line / - / 5
                    [Amb] Ghost Line (01-12) [BD 1080p] => Ghost Line / - / 1 2 3 4 5 6 7 8 9 10 11 12
                    [Amb] Ghost Line 1-3 Complete (Dual Audio) [DVDRip] => Ghost Line / - / 1 2 3
                    """)
    void namesOfEpisodesWithoutASeasonAreUnderstood(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }

    @Names(
            """
                    Die Abenteuer des Tom Sawyer - Folge 12.avi => Die Abenteuer des Tom Sawyer / - / 12
                    ghost-line-105.mkv => ghost-line / - / 105
                    ghost_line_105.mkv => ghost line / - / 105
                    [Amb] 1999 - 05 [1080p].mkv => 1999 / - / 5
                    ghost.line.s01e05.sample.mkv => ghost line / s1 / 5 / EXTRA
                    (アニメ) ゴーストライン 第05話 「始まり」 (MX 1280x720 x264).mp4 => ゴーストライン / - / 5
                    ゴーストライン #05 「始まり」.ts => ゴーストライン / - / 5
                    ゴーストライン 05.mp4 => ゴーストライン / - / 5
                    고스트 라인 05화.mp4 => 고스트 라인 / - / 5
                    고스트 라인 E05.720p.mp4 => 고스트 라인 / - / 5
                    Линия призраков - 05 [720p].mkv => Линия призраков / - / 5
                    Линия призраков 2 сезон 5 серия.mp4 => Линия призраков / s2 / 5
                    Линия призраков (2 сезон) (5 серия).mp4 => Линия призраков / s2 / 5
                    Линия призраков - 5 серия.mp4 => Линия призраков / - / 5
                    [AniLibria] Liniya [01-12 из 12].mkv => Liniya / - / 1 2 3 4 5 6 7 8 9 10 11 12
                    Ligne Fantôme S01E05 VOSTFR 1080p.mkv => Ligne Fantôme / s1 / 5
                    Ligne Fantôme - 05 VF.mkv => Ligne Fantôme / - / 5
                    Hayalet Hat 2. Sezon 5. Bölüm.mp4 => Hayalet Hat / s2 / 5
                    Linha Fantasma - 2ª Temporada - Episódio 05.mp4 => Linha Fantasma / s2 / 5
                    Línea Fantasma 2x05 Castellano.avi => Línea Fantasma / s2 / 5
                    Linea Fantasma - Ep. 05 [Sub Ita].mkv => Linea Fantasma / - / 5
                    Linia widmo odc 5 PL.mp4 => Linia widmo / - / 5
                    """)
    void namesInOtherLanguagesAreUnderstood(String name, String expected) {
        assertThat(Reads.of(name)).isEqualTo(expected);
    }
}
