package aniworld.health;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Programs that the machine may have and that are used when it does. Looked for again each time:
/// one that is installed meanwhile is found.
///
/// @param folders of the variable `PATH`
record Programs(List<String> folders) {

    static Programs of(Map<String, String> environment) {
        String path = environment.getOrDefault("PATH", "");
        return new Programs(Stream.of(path.split(File.pathSeparator, -1)).toList());
    }

    boolean has(String program) {
        return folders.stream()
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> isProgram(folder, program));
    }

    private static boolean isProgram(String folder, String program) {
        try {
            Path file = Path.of(folder, program);
            return Files.isRegularFile(file) && Files.isExecutable(file);
        } catch (InvalidPathException _) {
            return false;
        }
    }
}
