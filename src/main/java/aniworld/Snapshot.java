package aniworld;

import aniworld.files.Durable;
import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import aniworld.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A backup of everything that is not the user's own files: settings and database, password hash
/// and token secret among it. A folder with `settings.json`, `aniworld.db` and `SHA256SUMS`,
/// readable by its owner alone.
public final class Snapshot {
    private static final String DATABASE = "aniworld.db";
    private static final String SETTINGS = "settings.json";
    private static final Set<String> PARTS = Set.of(DATABASE, SETTINGS);

    private final DataPlace present;

    /// @param data the data folder
    /// @param environment the process' variables, which may place the database elsewhere
    public Snapshot(Path data, Map<String, String> environment) {
        this.present = new DataPlace(data.toAbsolutePath().normalize(), environment);
    }

    /// Writes a backup; a server may be running meanwhile. The folder has its name only when it is
    /// whole.
    ///
    /// @param target a folder that is not there yet
    /// @throws Problem with one line for the person at the terminal; no folder of that name is
    ///   there then, at most one that ends in `.unfinished`
    public void write(Path target) {
        if (!Files.isRegularFile(present.database())) {
            throw refused("There is no Aniworld in " + present.folder(), null);
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw refused(target + " is there already: name a new folder", null);
        }
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        try {
            discard(unfinished);
            fill(DurableCopy.folder(unfinished));
            Durable.replace(unfinished, target);
        } catch (IOException failure) {
            throw refused(
                    "The backup %s cannot be written: %s".formatted(target, Words.of(failure)),
                    failure);
        }
    }

    /// What an earlier try left, and nothing that is not of a backup.
    private static void discard(Path unfinished) throws IOException {
        for (String part : PARTS) {
            Files.deleteIfExists(unfinished.resolve(part));
        }
        Files.deleteIfExists(unfinished.resolve(Checksums.FILE));
        Files.deleteIfExists(unfinished);
    }

    private void fill(Path folder) throws IOException {
        Database.copy(present.database(), folder.resolve(DATABASE));
        Durable.force(folder.resolve(DATABASE));
        if (Files.exists(present.settings())) {
            DurableCopy.copy(present.settings(), folder.resolve(SETTINGS));
        }
        Checksums.of(folder, PARTS).write(folder);
        Durable.force(folder);
    }

    /// Puts a backup in the place of what is there, after that was kept in a folder beside it. No
    /// server may be running on the data folder. Killed in its middle, the old state or the new one
    /// is there, and a second try completes it.
    ///
    /// @return the folder that has what was there before
    /// @throws Problem with one line for the person at the terminal when the backup is damaged or
    ///   of a newer program, or the data folder is in use; nothing has changed then
    public Path restore(Path backup, Stamp stamp) {
        try {
            requireWhole(backup);
            try (DataFolder held = DataFolder.open(present.folder())) {
                return restore(backup, held.path().resolve("before-restore_" + stamp));
            }
        } catch (IOException failure) {
            throw refused(
                    "The backup %s cannot be restored: %s".formatted(backup, Words.of(failure)),
                    failure);
        }
    }

    private static void requireWhole(Path backup) throws IOException {
        Checksums promised = Checksums.read(backup);
        if (!promised.sums().containsKey(DATABASE)
                || !PARTS.containsAll(promised.sums().keySet())) {
            throw new IOException("it is no backup of this program");
        }
        if (!Checksums.of(backup, promised.sums().keySet()).equals(promised)) {
            throw new IOException("it is damaged, its files are not those of its SHA256SUMS");
        }
    }

    private Path restore(Path backup, Path kept) throws IOException {
        Path next = present.database().resolveSibling(DATABASE + ".restoring");
        Files.deleteIfExists(next);
        DurableCopy.copy(backup.resolve(DATABASE), next);
        Database.settle(next);
        present.keepIn(DurableCopy.folder(kept));
        present.foldJournal();
        Durable.replace(next, present.database());
        Path settings = backup.resolve(SETTINGS);
        if (Files.exists(settings)) {
            Path beside = present.settings().resolveSibling(SETTINGS + ".restoring");
            Files.deleteIfExists(beside);
            DurableCopy.copy(settings, beside);
            Durable.replace(beside, present.settings());
        }
        return kept;
    }

    private static Problem refused(String message, @Nullable Throwable cause) {
        return new Problem(ErrorCode.CONFIGURATION_ERROR, message, Map.of(), cause);
    }
}
