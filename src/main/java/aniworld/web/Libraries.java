package aniworld.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The script libraries that come as jars (`org.mvnpm`): each brings an import map that says what
/// name stands for which of its files.
final class Libraries {
    private static final String FOLDER = "/_static/";

    private final Map<String, String> imports;

    private Libraries(Map<String, String> imports) {
        this.imports = imports;
    }

    static Libraries onClassPath() throws IOException {
        Map<String, String> imports = new HashMap<>();
        ClassLoader loader = Libraries.class.getClassLoader();
        for (URL map : Collections.list(loader.getResources("META-INF/importmap.json"))) {
            try (InputStream json = map.openStream()) {
                new ObjectMapper()
                        .readTree(json)
                        .path("imports")
                        .properties()
                        .forEach(entry -> note(entry, imports));
            }
        }
        return new Libraries(imports);
    }

    private static void note(Map.Entry<String, JsonNode> entry, Map<String, String> imports) {
        String target = entry.getValue().asText();
        if (target.startsWith(FOLDER)) {
            imports.put(entry.getKey(), target.substring(FOLDER.length()));
        }
    }

    /// The file that a bare name stands for: itself, or below the longest name that ends in a
    /// slash, as browsers do it.
    Optional<String> file(String name) {
        String whole = imports.get(name);
        if (whole != null) {
            return Optional.of(whole);
        }
        for (int slash = name.lastIndexOf('/');
                slash > 0;
                slash = name.lastIndexOf('/', slash - 1)) {
            String folder = imports.get(name.substring(0, slash + 1));
            if (folder != null) {
                return Optional.of(folder + name.substring(slash + 1));
            }
        }
        return Optional.empty();
    }

    byte[] read(String file) throws IOException {
        try (InputStream content =
                Libraries.class.getResourceAsStream("/META-INF/resources" + FOLDER + file)) {
            if (content == null) {
                throw new FileNotFoundException("a script library lacks " + file);
            }
            return content.readAllBytes();
        }
    }
}
