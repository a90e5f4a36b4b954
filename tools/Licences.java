import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Copies every licence and notice that the jars of a folder bring into another folder, under each
/// jar's name: `java tools/Licences.java JARS LICENCES`. Needs nothing but a JDK; part of
/// `./aniworld dist`.
final class Licences {
    private static final Pattern NAME =
            Pattern.compile("(.*/)?[^/]*(licen[sc]e|notice|copying)[^/]*");

    public static void main(String[] arguments) throws IOException {
        Path licences = Path.of(arguments[1]);
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
                copy(jar, licences.resolve(name));
            }
        }
    }

    private static void copy(Path jar, Path folder) throws IOException {
        try (var archive = new JarFile(jar.toFile())) {
            List<JarEntry> wanted = archive.stream().filter(Licences::isLicence).toList();
            for (JarEntry entry : wanted) {
                Path copy = folder.resolve(entry.getName()).normalize();
                if (!copy.startsWith(folder)) {
                    throw new IOException(jar + " names " + entry.getName());
                }
                Files.createDirectories(copy.getParent());
                try (var content = archive.getInputStream(entry)) {
                    Files.copy(content, copy);
                }
            }
        }
    }

    private static boolean isLicence(JarEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return !entry.isDirectory() && !name.endsWith(".class") && NAME.matcher(name).matches();
    }
}
