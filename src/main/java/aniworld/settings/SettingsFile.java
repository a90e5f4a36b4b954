package aniworld.settings;

import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The JSON file in the data directory.
final class SettingsFile {
    private static final long LARGEST = 1 << 20;

    private final Path path;
    private final SettingsText text;

    SettingsFile(Path path, SettingsText text) {
        this.path = path;
        this.text = text;
    }

    /// The defaults when there is no file.
    ///
    /// @throws Problem configuration error that names file, line and field; the file stays as it is
    StoredSettings load() {
        try {
            if (Files.size(path) > LARGEST) {
                throw problem("The settings file %s is too large".formatted(path), null);
            }
            return text.read(Files.readAllBytes(path), Settings.DEFAULTS);
        } catch (NoSuchFileException _) {
            return StoredSettings.defaults();
        } catch (SettingsText.WrongText wrong) {
            throw problem("The settings file %s: %s".formatted(path, wrong.getMessage()), wrong);
        } catch (IOException failure) {
            throw problem("The settings file %s cannot be read".formatted(path), failure);
        }
    }

    /// @throws Problem configuration error when the disk refuses; the file is the old one then
    void save(StoredSettings stored) {
        try {
            DurableFile.write(path, text.write(stored));
        } catch (IOException failure) {
            throw problem("The settings cannot be written", failure);
        }
    }

    private static Problem problem(String message, @Nullable Exception cause) {
        return new Problem(ErrorCode.CONFIGURATION_ERROR, message, Map.of(), cause);
    }
}
