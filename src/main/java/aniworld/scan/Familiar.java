package aniworld.scan;

import aniworld.library.FolderMark;
import aniworld.library.SeriesStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What earlier scans remember of the folders, so that a folder that nobody has changed is not read
/// again. Only reads may come from several threads.
final class Familiar {
    private static final Logger LOG = LoggerFactory.getLogger(Familiar.class);

    /// How names are read and shared out; a change of that makes every folder new.
    private static final int RULES = 1;

    /// What changes inside files shows in no folder's time.
    private static final Duration FULL_EVERY = Duration.ofDays(7);

    private final SeriesStore store;
    private final boolean full;
    private final Map<String, List<FolderMark>> marks = new HashMap<>();
    private volatile boolean moved;

    /// @param full that nothing counts as known
    Familiar(SeriesStore store, boolean full, Instant now) {
        this.store = store;
        this.full = full || isDue(store.fullScan(RULES), now);
        if (!this.full) {
            for (FolderMark mark : store.marks()) {
                marks.computeIfAbsent(mark.unit(), _ -> new ArrayList<>()).add(mark);
            }
        }
    }

    private static boolean isDue(Optional<Instant> last, Instant now) {
        return last.isEmpty()
                || last.get().plus(FULL_EVERY).isBefore(now)
                || last.get().isAfter(now); // the clock was set back
    }

    /// Whether all folders of an entry are what they were when it was read.
    boolean isUnchanged(Path anime, String unit) {
        List<FolderMark> known = marks.get(unit);
        return known != null && known.stream().allMatch(mark -> isSame(anime, mark));
    }

    private boolean isSame(Path anime, FolderMark mark) {
        try {
            Path folder = anime.resolve(mark.path());
            var facts = Files.readAttributes(folder, BasicFileAttributes.class);
            FolderMark now = FolderMark.of(mark.path(), facts);
            if (now.isOnOtherDevice(mark)) {
                moved = true;
            }
            return facts.isDirectory() && mark.equals(now);
        } catch (IOException gone) {
            return false;
        }
    }

    /// Entries of the anime directory in which something is known.
    Set<String> units() {
        return store.units();
    }

    /// Everything is up to date now.
    ///
    /// @param begin when the scan began
    void wasRead(Instant begin) {
        if (moved) {
            LOG.warn(
                    "The anime directory lies on a device of another number: all of it was read anew");
        }
        if (full) {
            store.fullScan(RULES, begin);
        }
    }
}
