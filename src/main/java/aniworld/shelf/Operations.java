package aniworld.shelf;

import aniworld.files.Disk;
import aniworld.shelf.Operation.Kind;
import aniworld.shelf.Operation.Move;
import aniworld.shelf.Operation.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Moves files of the user, all that belong together or none, and keeps a journal of it. One
/// operation at a time.
final class Operations {
    private static final Logger LOG = LoggerFactory.getLogger(Operations.class);

    private final Disk disk;
    private final ShelfJournal journal;
    private final InstantSource clock;
    private final ReentrantLock one = new ReentrantLock();

    Operations(Disk disk, ShelfJournal journal, InstantSource clock) {
        this.disk = disk;
        this.journal = journal;
        this.clock = clock;
    }

    ShelfJournal journal() {
        return journal;
    }

    /// The rest of an operation, once its files have moved.
    interface Rest {
        void run() throws IOException;
    }

    /// @throws IOException when it failed: everything is where it was
    void perform(Path root, Plan plan) throws IOException {
        perform(root, plan, () -> {});
    }

    /// @param rest belongs to it: when it fails, the files move back
    /// @throws IOException when it failed: everything is where it was
    void perform(Path root, Plan plan, Rest rest) throws IOException {
        one.lock();
        try {
            long id =
                    journal.begin(
                            plan.kind(), plan.what(), plan.moves(), plan.series(), clock.instant());
            moveAll(root, plan.moves(), rest, id);
            journal.done(id);
        } finally {
            one.unlock();
        }
    }

    private void moveAll(Path root, List<Move> moves, Rest rest, long id) throws IOException {
        Deque<Move> made = new ArrayDeque<>();
        boolean whole = false;
        try {
            for (Move move : moves) {
                move(root, move);
                made.push(move);
            }
            rest.run();
            whole = true;
        } finally {
            if (!whole) {
                back(root, made);
                journal.drop(id);
            }
        }
    }

    /// When even that fails the journal still has it as begun.
    private void back(Path root, Iterable<Move> made) throws IOException {
        for (Move move : made) {
            move(root, move.back());
        }
    }

    private void move(Path root, Move move) throws IOException {
        Path from = ByText.find(root, move.from()).orElse(root.resolve(move.from()));
        Path to = root.resolve(move.to());
        disk.makeFolders(to.resolveSibling(""));
        disk.carry(from, to, near(to));
    }

    /// Where a copy is made first when the two lie on different disks, as what a linked folder
    /// holds may do.
    private static Path near(Path to) {
        return to.resolveSibling(".arriving-" + to.getFileName());
    }

    /// Finishes or takes back what a crash has cut off.
    ///
    /// @return where files of the library are now that were renamed or moved back into it
    List<Move> recover(Path root) {
        one.lock();
        try {
            return journal.started().stream()
                    .filter(cut -> settle(root, cut))
                    .filter(cut -> cut.kind() == Kind.RENAME || cut.kind() == Kind.UNDO)
                    .flatMap(cut -> cut.moves().stream())
                    .toList();
        } finally {
            one.unlock();
        }
    }

    /// @return whether it is done now
    private boolean settle(Path root, Operation cut) {
        boolean whole = isWhole(root, cut);
        try {
            if (whole) {
                journal.done(cut.id());
            } else {
                for (Move move : cut.moves()) {
                    Files.deleteIfExists(near(root.resolve(move.to())));
                }
                List<Move> made = cut.moves().stream().filter(move -> isMade(root, move)).toList();
                back(root, made.reversed());
                journal.drop(cut.id());
            }
            LOG.info("A crash had cut off: {} {}", cut.kind(), cut.what());
            return whole;
        } catch (IOException failure) {
            LOG.warn("{} of {} cannot be settled now", cut.kind(), cut.what(), failure);
            return false;
        }
    }

    /// What replaces a file comes last, at the old one's name.
    private static boolean isWhole(Path root, Operation cut) {
        return cut.kind() == Kind.REPLACE
                ? cut.moves().stream()
                        .allMatch(m -> isThere(root, m.to()) && isThere(root, m.from()))
                : cut.moves().stream().allMatch(move -> isMade(root, move));
    }

    private static boolean isMade(Path root, Move move) {
        return isThere(root, move.to()) && !isThere(root, move.from());
    }

    static boolean isThere(Path root, Path relative) {
        Optional<Path> found = ByText.find(root, relative);
        return found.isPresent() && Files.exists(found.get(), LinkOption.NOFOLLOW_LINKS);
    }
}
