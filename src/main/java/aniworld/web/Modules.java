package aniworld.web;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which script needs which. Library files that are needed join our own, below `lib/`.
final class Modules {
    private static final String LIBRARY_FOLDER = "lib/";

    /// Static imports and re-exports; `import(…)` is for later and is not among them.
    private static final Pattern IMPORT =
            Pattern.compile(
                    "(?:^|[;}\\n])\\s*(?:import|export)\\s*(?:[\\w$*{},\\s]+?from\\s*)?[\"']([^\"'\\n]+)[\"']");

    private final SortedMap<String, byte[]> files;
    private final Libraries libraries;
    private final Map<String, Set<String>> needs = new HashMap<>();
    private final SortedMap<String, String> bareNames = new TreeMap<>();

    /// @param own our own files; those of libraries are put beside them
    Modules(SortedMap<String, byte[]> own, Libraries libraries) throws IOException {
        this.files = new TreeMap<>(own);
        this.libraries = libraries;
        Deque<String> open = new ArrayDeque<>(own.keySet());
        while (!open.isEmpty()) {
            read(open.remove(), open);
        }
    }

    private void read(String path, Deque<String> open) throws IOException {
        if (!path.endsWith(".js") || needs.containsKey(path)) {
            return;
        }
        byte[] script = files.get(path);
        if (script == null) {
            script = libraries.read(path.substring(LIBRARY_FOLDER.length()));
            files.put(path, script);
        }
        Set<String> needed = new LinkedHashSet<>();
        for (String name : names(new String(script, StandardCharsets.UTF_8))) {
            needed.add(resolve(path, name));
        }
        needs.put(path, needed);
        open.addAll(needed);
    }

    private static List<String> names(String script) {
        List<String> names = new ArrayList<>();
        Matcher imports = IMPORT.matcher(script);
        while (imports.find()) {
            names.add(imports.group(1));
        }
        return names;
    }

    private String resolve(String from, String name) throws IOException {
        if (name.startsWith(".")) {
            String path = URI.create("/" + from).resolve(name).getPath().substring(1);
            if (!files.containsKey(path) && !path.startsWith(LIBRARY_FOLDER)) {
                throw new FileNotFoundException(from + " imports " + name + ", which is not there");
            }
            return path;
        }
        String file =
                libraries
                        .file(name)
                        .orElseThrow(
                                () -> new FileNotFoundException("no library is called " + name));
        bareNames.put(name, LIBRARY_FOLDER + file);
        return LIBRARY_FOLDER + file;
    }

    /// All files there are, with those of the libraries.
    SortedMap<String, byte[]> files() {
        return files;
    }

    /// What the bare names in the scripts stand for.
    SortedMap<String, String> bareNames() {
        return bareNames;
    }

    /// The script and all that it needs before it can begin, itself first; empty when there is no
    /// such script.
    Set<String> neededBy(String path) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(path));
        while (!open.isEmpty()) {
            String next = open.remove();
            if (needs.containsKey(next) && reached.add(next)) {
                open.addAll(needs.get(next));
            }
        }
        return reached;
    }
}
