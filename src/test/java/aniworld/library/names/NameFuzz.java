package aniworld.library.names;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Names of files as anybody gives them.
public final class NameFuzz {
    private static final NameParser NAMES = new NameParser();

    private NameFuzz() {}

    public static List<String> seeds() {
        return List.of(
                "Attack on Titan (2013)/Season 01/Attack on Titan - S01E02-E04 - That Day.mkv",
                "[Amber] Moss Garden - 01v2 [720p][x264][DEADBEEF].mkv",
                "Tide 2nd Season - 13.5 (German Dub) 1080p WEB-DL.mp4",
                "\u7b2c12\u8a71 \u300cTide\u300d.mkv",
                "Lantern.of.the.River.1x01.1x02.Episode.of3.[01-12].avi",
                "Staffel 2/Folge 07 ~ Der Weg # 1 + 2.mkv");
    }

    /// Every text is a name, and what is read of it has bounds.
    public static void fuzzerTestOneInput(byte[] data) {
        String name = new String(data, StandardCharsets.UTF_8);
        ParsedName read = NAMES.parse(name);
        if (!read.name().equals(name) || read.numbers().size() > 2_000) {
            throw new AssertionError("read as " + read);
        }
        if (!NAMES.parse(name).equals(read)) {
            throw new AssertionError("read otherwise the second time");
        }
    }
}
