package aniworld;

import aniworld.files.Durable;
import aniworld.problem.Problem;
import aniworld.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the files of a data folder lie, whether it is open or not.
///
/// @param folder absolute
/// @param environment the process' variables
record DataPlace(Path folder, Map<String, String> environment) {
    private static final Logger LOG = LoggerFactory.getLogger(DataPlace.class);
    private static final String DATABASE_URL = "ANIWORLD_DATABASE_URL";

    /// What SQLite keeps beside a database: its write-ahead log, and an index of that.
    private static final List<String> JOURNALS = List.of("-wal", "-shm");

    /// In the folder, unless `ANIWORLD_DATABASE_URL` names another file. A relative one counts from
    /// the folder.
    ///
    /// @throws Problem CONFIGURATION_ERROR when the variable names what is no SQLite file
    Path database() {
        String address = environment.getOrDefault(DATABASE_URL, "");
        return folder.resolve(
                address.isBlank() ? Path.of("aniworld.db") : Database.fileOf(address.strip()));
    }

    Path settings() {
        return folder.resolve("settings.json");
    }

    /// Copies everything that a restore replaces, byte by byte: it may be damaged.
    void keepIn(Path other) throws IOException {
        copy(settings(), other);
        copy(database(), other);
        for (String journal : JOURNALS) {
            copy(journal(journal), other);
        }
        Durable.force(other);
    }

    private static void copy(Path file, Path folder) throws IOException {
        if (Files.exists(file)) {
            DurableCopy.copy(file, folder.resolve(file.getFileName()));
        }
    }

    /// Leaves no journal that SQLite would apply to another database. A sound one is folded into
    /// its file first, so that a kill in between loses nothing; a damaged one just goes, after
    /// [#keepIn] has kept it.
    void foldJournal() throws IOException {
        try {
            if (Files.exists(database())) {
                Database.settle(database());
            }
        } catch (Problem damaged) {
            LOG.warn("The database that is replaced is damaged", damaged);
        }
        for (String journal : JOURNALS) {
            Files.deleteIfExists(journal(journal));
        }
    }

    private Path journal(String suffix) {
        return database().resolveSibling(database().getFileName() + suffix);
    }
}
