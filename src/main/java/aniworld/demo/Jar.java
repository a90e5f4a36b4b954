package aniworld.demo;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// What the demo has in the program's jar.
final class Jar {
    private Jar() {}

    static List<SeriesPlan> series() throws IOException {
        JsonMapper json = JsonMapper.builder().addModule(new Jdk8Module()).build();
        json.configOverride(List.class)
                .setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        try (InputStream text = open("series.json")) {
            return json.readValue(text, new TypeReference<List<SeriesPlan>>() {});
        }
    }

    /// @param number as the clips are named: `07`, `12.5`
    static byte[] clip(String number) throws IOException {
        try (InputStream clip = open("clips/episode-" + number + ".mp4")) {
            return clip.readAllBytes();
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream resource = Jar.class.getResourceAsStream("/demo/" + name);
        if (resource == null) {
            throw new FileNotFoundException("this program was built without its demo: " + name);
        }
        return resource;
    }
}
