package aniworld.transfer.hls;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/// A playlist that was right once: lines are dropped, doubled, swapped, cut and spliced, bytes
/// changed. Half of them have no variant, so that playlists of both kinds come out.
final class Mutant {
    private static final List<String> LINES =
            List.of(
                    "#EXTM3U",
                    "#EXT-X-VERSION:9",
                    "#EXT-X-TARGETDURATION:4",
                    "#EXT-X-MEDIA-SEQUENCE:266",
                    "#EXT-X-DISCONTINUITY-SEQUENCE:2",
                    "#EXT-X-PLAYLIST-TYPE:VOD",
                    "#EXT-X-START:TIME-OFFSET=-4.5,PRECISE=YES",
                    "#EXT-X-DEFINE:NAME=\"v\",VALUE=\"value\"",
                    "#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,PART-HOLD-BACK=1.5",
                    "#EXT-X-PART-INF:PART-TARGET=0.5",
                    "#EXT-X-SKIP:SKIPPED-SEGMENTS=3",
                    "#EXT-X-KEY:METHOD=AES-128,URI=\"key?{$v}\",IV=0x0123456789abcdef",
                    "#EXT-X-MAP:URI=\"init.mp4\",BYTERANGE=\"700@0\"",
                    "#EXT-X-PROGRAM-DATE-TIME:2024-02-29T12:00:00.123+01:00",
                    "#EXT-X-BYTERANGE:5000@700",
                    "#EXTINF:3.96,A title",
                    "video/{$v}/1.mp4?x=[1]",
                    "#EXT-X-DISCONTINUITY",
                    "#EXT-X-BYTERANGE:6000",
                    "#EXT-X-BITRATE:900",
                    "#EXTINF:4,",
                    "https://other.test/../2.mp4#f",
                    "#EXT-X-PART:DURATION=0.5,URI=\"3.1.mp4\",BYTERANGE=\"5@1\",GAP=YES",
                    "#EXT-X-PRELOAD-HINT:TYPE=PART,URI=\"3.2.mp4\",BYTERANGE-START=9",
                    "#EXT-X-RENDITION-REPORT:URI=\"r\",LAST-MSN=3",
                    "#EXT-X-DATERANGE:ID=\"d\",START-DATE=\"2024-02-29T12:00:00Z\",DURATION=3",
                    "#EXT-X-ENDLIST",
                    "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"a\",NAME=\"n\",URI=\"a.m3u8\"",
                    "#EXT-X-STREAM-INF:BANDWIDTH=900000,RESOLUTION=640x360,AUDIO=\"a\"",
                    "360.m3u8",
                    "#EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=9,URI=\"i.m3u8\"",
                    "#EXT-X-SESSION-DATA:DATA-ID=\"d\",VALUE=\"v\"",
                    "#EXT-X-SESSION-KEY:METHOD=AES-128,URI=\"key\"",
                    "#EXT-X-CONTENT-STEERING:SERVER-URI=\"s\"");

    private Mutant() {}

    static byte[] of(RandomGenerator random) {
        var lines = new ArrayList<String>();
        boolean media = random.nextBoolean();
        for (String line : LINES) {
            if (media && line.startsWith("#EXT-X-STREAM-INF")) {
                continue;
            }
            switch (random.nextInt(12)) {
                case 0 -> {}
                case 1 -> lines.addAll(List.of(line, line));
                case 2 -> lines.add(line.substring(random.nextInt(line.length())));
                case 3 -> lines.add(line.substring(0, random.nextInt(line.length())));
                case 4 -> lines.add(line + LINES.get(random.nextInt(LINES.size())));
                default -> lines.add(line);
            }
        }
        if (random.nextInt(4) == 0) {
            Collections.shuffle(lines, Random.from(random));
        }
        return changed(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), random);
    }

    private static byte[] changed(byte[] bytes, RandomGenerator random) {
        for (int i = random.nextInt(8); i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
