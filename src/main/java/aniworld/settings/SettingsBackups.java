package aniworld.settings;

import aniworld.files.OwnerAlone;
import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Copies of the settings' file, one file each, the newest 50. The caller sees to it that one
/// method runs at a time.
final class SettingsBackups {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsBackups.class);
    private static final int KEPT = 50;
    private static final String ENDING = ".json";

    private final Path folder;
    private final InstantSource clock;

    SettingsBackups(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// Removes what a kill in the middle of writing has left. Only one process has the folder open.
    void sweep() {
        try {
            for (String left : files()) {
                Optional<String> name = without(left, ENDING + DurableFile.UNFINISHED);
                if (name.flatMap(BackupName::parse).isPresent()) {
                    DurableFile.delete(folder.resolve(left));
                }
            }
        } catch (IOException failure) {
            LOG.warn("What an earlier process left among the backups stays", failure);
        }
    }

    private static Optional<String> without(String name, String ending) {
        return Optional.of(name)
                .filter(text -> text.endsWith(ending))
                .map(text -> text.substring(0, text.length() - ending.length()));
    }

    /// Newest first.
    List<SettingsBackup> list() {
        try {
            var backups = new ArrayList<SettingsBackup>();
            for (BackupName name : names()) {
                backups.add(described(name));
            }
            return backups;
        } catch (IOException failure) {
            throw problem("The backups cannot be listed", failure);
        }
    }

    SettingsBackup create(byte[] content) {
        try {
            OwnerAlone.makeFolders(folder);
            BackupName name = BackupName.at(clock.instant());
            while (Files.exists(file(name), LinkOption.NOFOLLOW_LINKS)) {
                name = name.next();
            }
            DurableFile.write(file(name), content);
            forgetAllBut(name);
            return described(name);
        } catch (IOException failure) {
            throw problem("The settings cannot be backed up", failure);
        }
    }

    /// @throws Problem not found when there is none of this name
    byte[] read(String name) {
        Path file = existing(name);
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw problem("The backup cannot be read", failure);
        }
    }

    /// @throws Problem not found when there is none of this name
    void delete(String name) {
        Path file = existing(name);
        try {
            DurableFile.delete(file);
        } catch (IOException failure) {
            throw problem("The backup cannot be deleted", failure);
        }
    }

    private Path existing(String name) {
        return BackupName.parse(name)
                .map(this::file)
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .orElseThrow(() -> Problem.notFound("Backup not found"));
    }

    private Path file(BackupName name) {
        return folder.resolve(name.text() + ENDING);
    }

    private SettingsBackup described(BackupName name) throws IOException {
        return new SettingsBackup(name.text(), name.second(), Files.size(file(name)));
    }

    private List<BackupName> names() throws IOException {
        return files().stream()
                .map(file -> without(file, ENDING).flatMap(BackupName::parse))
                .flatMap(Optional::stream)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private List<String> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /// The one just made stays even when the clock was set back and it looks like the oldest.
    private void forgetAllBut(BackupName made) throws IOException {
        var others = new ArrayList<>(names());
        others.remove(made);
        for (BackupName old : others.subList(Math.min(KEPT - 1, others.size()), others.size())) {
            DurableFile.delete(file(old));
        }
    }

    private static Problem problem(String message, IOException cause) {
        return new Problem(ErrorCode.CONFIGURATION_ERROR, message, Map.of(), cause);
    }
}
