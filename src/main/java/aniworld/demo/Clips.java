package aniworld.demo;

import aniworld.library.EpisodeNumber;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Clips of episodes. There is one picture for each number; a box of free space at the end of the
/// file (ISO/IEC 14496-12, section 8.1.2), which players skip, names series, season and language,
/// so that no two files are the same.
final class Clips {
    private static final String TYPE = "video/mp4";
    private static final int BOX_HEAD = 8;

    private final Map<String, byte[]> pictures = new HashMap<>();

    Content of(String series, EpisodeNumber episode, String language) throws IOException {
        String name = series + " " + episode.compact() + " " + language;
        return new Content(TYPE, picture(episode), freeSpace(name));
    }

    private byte[] picture(EpisodeNumber episode) throws IOException {
        String number = episode.compact().substring(episode.compact().indexOf('E') + 1);
        byte[] known = pictures.get(number);
        if (known != null) {
            return known;
        }
        byte[] read = Jar.clip(number);
        pictures.put(number, read);
        return read;
    }

    private static byte[] freeSpace(String words) {
        byte[] text = words.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(BOX_HEAD + text.length)
                .putInt(BOX_HEAD + text.length)
                .put("free".getBytes(StandardCharsets.US_ASCII))
                .put(text)
                .array();
    }
}
