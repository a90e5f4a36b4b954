package aniworld.web;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Our own files below `/web`, in the jar or in the folder of classes.
final class OwnFiles {
    private static final String ROOT = "web";

    private OwnFiles() {}

    /// By path below `/web`, in order of the paths.
    static SortedMap<String, byte[]> read() throws IOException {
        Path home = home();
        if (Files.isDirectory(home)) {
            return below(home.resolve(ROOT));
        }
        try (FileSystem jar = FileSystems.newFileSystem(home)) {
            return below(jar.getPath("/" + ROOT));
        }
    }

    private static Path home() throws IOException {
        URL index = OwnFiles.class.getResource("/" + ROOT + "/index.html");
        if (index == null) {
            throw new FileNotFoundException("this program was built without its web application");
        }
        try {
            return Path.of(
                    OwnFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IOException("the program lies at an address that is none", impossible);
        }
    }

    private static SortedMap<String, byte[]> below(Path root) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Path file : filesBelow(root)) {
            files.put(
                    root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
        return files;
    }

    private static List<Path> filesBelow(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
