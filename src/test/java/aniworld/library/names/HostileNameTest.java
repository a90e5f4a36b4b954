package aniworld.library.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Names that would keep a backtracking reader busy for ever. There is no clock in these tests: the
/// names are so many that they would not end if the time grew faster than the length.
class HostileNameTest {
    private static final int LONGEST_ON_DISK = 255;
    private static final int LONGEST_READ = 4_096;
    private static final List<String> PIECES =
            List.of(
                    "1",
                    "01",
                    "S",
                    "S1",
                    "S01E",
                    "S01E01",
                    "E01",
                    "x",
                    "1x",
                    "1x1",
                    "-",
                    " - ",
                    ".",
                    " ",
                    "_",
                    "[",
                    "]",
                    "(",
                    ")",
                    "[]",
                    "[1",
                    "1]",
                    "((",
                    "))",
                    "[01]",
                    "-01",
                    " - 01",
                    "01-",
                    "1-2-",
                    "v2",
                    "2019",
                    "2019-",
                    "1.5",
                    "720p",
                    "x264",
                    "Season ",
                    "Season 1 ",
                    "Episode ",
                    "第",
                    "話",
                    "第1話",
                    "1of",
                    "of1",
                    "\ud83d",
                    "\udc00",
                    "#",
                    "#1",
                    "German ",
                    "Dual ",
                    "Part ",
                    "+",
                    "&",
                    "~",
                    "/",
                    " / ",
                    "a",
                    "é",
                    "e\u0301",
                    "\u0301",
                    "\u202e",
                    "\n",
                    "\0");

    @Test
    void repeatedPiecesAreReadInTimeThatGrowsWithTheirLength() {
        for (String piece : PIECES) {
            readsOften(repeated(piece, LONGEST_ON_DISK), 20);
            readsOften(repeated(piece, LONGEST_READ), 2);
        }
    }

    @Test
    void repeatedPairsOfPiecesAreReadToo() {
        for (String first : PIECES) {
            for (String second : PIECES) {
                readsOften(repeated(first + second, LONGEST_ON_DISK), 1);
                readsOften(repeated(first, LONGEST_ON_DISK / 2) + repeated(second, 128), 1);
            }
        }
    }

    @Test
    void piecesInAnyOrderAreReadAndTheNumbersStayBounded() {
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            ParsedName read = Reads.parse(jumble(random));

            assertThat(read.numbers()).hasSizeLessThanOrEqualTo(2_000);
        }
    }

    @Test
    void noOrderOfCharactersIsRefused() {
        var random = new Random(11);
        for (int round = 0; round < 3_000; round++) {
            var name = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                name.append((char) random.nextInt(round % 2 == 0 ? 0x80 : 0x10000));
            }

            assertThat(Reads.parse(name.toString()).name()).isEqualTo(name.toString());
        }
    }

    private static String jumble(Random random) {
        var pieces = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            pieces.add(PIECES.get(random.nextInt(PIECES.size())));
        }
        return String.join("", pieces);
    }

    private static void readsOften(String name, int times) {
        int read = 0;
        for (int i = 0; i < times; i++) {
            read += Reads.parse(name).name().length();
        }
        assertThat(read).isEqualTo(times * name.length());
    }

    private static String repeated(String piece, int length) {
        return piece.repeat(length / piece.length() + 1).substring(0, length);
    }
}
