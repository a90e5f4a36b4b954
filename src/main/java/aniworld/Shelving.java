package aniworld;

import aniworld.library.Library;
import aniworld.problem.Problem;
import aniworld.scan.ScanEvent;
import aniworld.shelf.History;
import aniworld.shelf.Shelf;
import aniworld.store.Database;
import aniworld.store.SqlRootMarks;
import aniworld.store.SqlShelfJournal;
import java.io.IOException;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The shelf with its journal, and what is done for it from time to time.
final class Shelving {
    private static final Logger LOG = LoggerFactory.getLogger(Shelving.class);

    private final Shelf shelf;
    private final Conditions conditions;

    Shelving(Conditions conditions, Database database, InstantSource clock) {
        this.conditions = conditions;
        this.shelf =
                new Shelf(
                        conditions::animeDirectory,
                        conditions::namePattern,
                        new SqlRootMarks(database),
                        new SqlShelfJournal(database),
                        clock);
    }

    Shelf shelf() {
        return shelf;
    }

    /// Settles what a crash has cut off.
    void recover(Library library) {
        try {
            new History(library, shelf).recover();
        } catch (Problem away) {
            LOG.warn("What a crash cut off waits for its disk: {}", away.getMessage());
        }
    }

    /// After each scan: the disk is there then.
    void noted(ScanEvent event, Library library) {
        if (event instanceof ScanEvent.Completed) {
            recover(library);
            emptyTrash();
        }
    }

    private void emptyTrash() {
        int days = conditions.trashDays();
        if (days == 0) {
            return;
        }
        try {
            int emptied = shelf.emptyTrash(days);
            if (emptied > 0) {
                LOG.info("Emptied the trash of {} days that are over {} days ago", emptied, days);
            }
        } catch (IOException | Problem failure) {
            LOG.warn("The trash could not be emptied", failure);
        }
    }
}
