package aniworld.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The web application: one page and its assets. Assets lie below a name that is made from the
/// content of all of them, so that a browser may keep them for ever. Safe for any thread.
public final class WebApp {
    private static final String INDEX = "index.html";
    private static final String ENTRY = "js/app.js";
    private static final String SCREENS = "js/screens/";
    private static final String DOOR = SCREENS + "door.js";
    private static final String WORDS = "js/words/";

    /// What an owner sees first is made of this.
    private static final String LIBRARY =
            "<link rel=\"preload\" as=\"fetch\" crossorigin href=\"api/anime/index\">\n";

    private final Modules modules;
    private final String template;
    private final String imports;
    private final String inlineHash;
    private final String folder;
    private final Map<String, WebFile> assets = new HashMap<>();

    private WebApp(Modules modules) throws IOException {
        this.modules = modules;
        SortedMap<String, byte[]> files = modules.files();
        byte[] index = files.remove(INDEX);
        folder = "assets/" + digest(files);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Optional<MediaType> type = MediaType.of(file.getKey());
            if (type.isPresent()) {
                assets.put(folder + "/" + file.getKey(), WebFile.of(type.get(), file.getValue()));
            }
        }
        imports = imports(modules.bareNames());
        inlineHash = "sha256-" + base64(sha256().digest(imports.getBytes(StandardCharsets.UTF_8)));
        template =
                new String(index, StandardCharsets.UTF_8)
                        .replace("{{imports}}", imports)
                        .replace("{{assets}}", folder);
    }

    /// Reads and compresses all files, once; a few hundred kilobytes stay in memory.
    ///
    /// @throws IOException when the program was built without a file that another needs
    public static WebApp load() throws IOException {
        return new WebApp(new Modules(OwnFiles.read(), Libraries.onClassPath()));
    }

    /// @param path below the base path, without a slash before it: `assets/…`
    public Optional<WebFile> asset(String path) {
        return Optional.ofNullable(assets.get(path));
    }

    /// @param basePath empty, or a slash and a path without a slash at its end
    /// @param screen the first part of the page's address, such as `queue`; may be one that there
    ///   is no screen for
    public WebPage page(String basePath, Arrival arrival, Look look, String screen) {
        return new WebPage(
                template.replace("{{base}}", escaped(basePath))
                        .replace("{{look}}", look.attributes())
                        .replace("{{arrival}}", arrival.attributes())
                        .replace("{{preloads}}", preloads(arrival, look, screen)),
                inlineHash);
    }

    private String preloads(Arrival arrival, Look look, String screen) {
        boolean owner = arrival == Arrival.OWNER;
        boolean inside = owner && !screen.equals("welcome");
        Set<String> needed = new LinkedHashSet<>(modules.neededBy(ENTRY));
        needed.add(WORDS + look.language() + ".js");
        needed.addAll(modules.neededBy(inside ? SCREENS + screen + ".js" : DOOR));
        return needed.stream()
                .map(path -> "<link rel=\"modulepreload\" href=\"" + folder + "/" + path + "\">")
                .collect(Collectors.joining("\n", owner ? LIBRARY : "", ""));
    }

    private String imports(SortedMap<String, String> bareNames) throws JsonProcessingException {
        Map<String, String> places = new TreeMap<>();
        bareNames.forEach((name, path) -> places.put(name, "./" + folder + "/" + path));
        return new ObjectMapper().writeValueAsString(Map.of("imports", places));
    }

    private static String digest(SortedMap<String, byte[]> files) {
        MessageDigest digest = sha256();
        files.forEach(
                (path, content) -> {
                    digest.update(path.getBytes(StandardCharsets.UTF_8));
                    digest.update(content);
                });
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String escaped(String path) {
        return path.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
