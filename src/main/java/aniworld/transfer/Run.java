package aniworld.transfer;

import java.time.Duration;
import java.util.Optional;

/// Fetches what is missing of a draft. One thread decides here; it is never interrupted, only told
/// to stop.
final class Run {
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /// A connection that broke with less than this brought nothing.
    private static final long WORTHWHILE = 64 << 10;

    private static final int BARREN = 3;
    private static final int RESTARTS = 3;

    private final Job job;
    private final Draft draft;
    private final Stop stop;
    private final Crew crew;
    private final long begun = System.nanoTime();

    private int allowed;
    private int barren;
    private int slow;
    private int restarts;
    private boolean hasFetched;
    private boolean metPlaylist;
    private long pausedUntil = begun;

    Run(Job job, Draft draft, Stop stop) {
        this.job = job;
        this.draft = draft;
        this.stop = stop;
        crew = new Crew(job.host());
        allowed = job.limits().connections();
    }

    /// Goes on until the file is whole, or there is a reason not to, or the stop was pulled.
    ///
    /// @return the reason; empty when all bytes are there or the stop was pulled
    Optional<TransferResult> fetch() throws InterruptedException {
        var checkpoints = new Checkpoints(draft);
        var reporter = new Reporter(job.watch(), draft);
        Optional<TransferResult> end = Optional.empty();
        try {
            while (end.isEmpty() && !stop.isPulled() && !isWhole()) {
                end = step();
                reporter.report();
                checkpoints.keep();
            }
            crew.stop();
            checkpoints.keepNow(stop.isPulled());
        } catch (DiskFault fault) {
            end = end.or(() -> Optional.of(new TransferResult.DiskTrouble(fault.words())));
            crew.stop();
            draft.retreat();
        } finally {
            crew.stop();
            reporter.tell();
        }
        return end;
    }

    boolean hasMetPlaylist() {
        return metPlaylist;
    }

    /// What came before is worth another link.
    private TransferResult refused(String reason) {
        return draft.plan().written().bytes() > 0
                ? new TransferResult.Stale(reason)
                : new TransferResult.Final(reason);
    }

    private boolean isWhole() {
        return crew.isEmpty() && draft.plan().isComplete();
    }

    private Optional<TransferResult> step() throws DiskFault, InterruptedException {
        engage();
        Optional<Pulled> ended = crew.next(LOOK);
        crew.flushOld();
        stopSlow();
        return ended.isPresent() ? judge(ended.get()) : overtime();
    }

    /// Who is limited is not slow.
    private void stopSlow() {
        Patience patience = job.limits().patience();
        if (patience.slowest() > 0 && !job.limits().limitsRates()) {
            crew.stopSlow(patience);
        }
    }

    private void engage() {
        int most = takesParts() ? allowed : 1;
        while (crew.size() < most && System.nanoTime() - pausedUntil >= 0) {
            if (!crew.mayGrow()) {
                return;
            }
            Optional<Lease> lease = draft.plan().next(most - crew.size());
            if (lease.isEmpty()) {
                job.host().leave();
                return;
            }
            crew.start(new Puller(job.source(), draft, job.host(), lease.get(), most));
        }
    }

    /// Parts of files without a name tag or date could be parts of different files.
    private boolean takesParts() {
        Facts facts = draft.facts();
        return facts.parts()
                && facts.total().isPresent()
                && !draft.isWholeOnly()
                && !(facts.validator() instanceof Validator.Nothing);
    }

    private Optional<TransferResult> overtime() {
        boolean over = System.nanoTime() - begun > job.limits().total().toNanos();
        return over
                ? passing(
                        "The transfer took longer than " + job.limits().total().toSeconds() + " s")
                : Optional.empty();
    }

    private Optional<TransferResult> judge(Pulled outcome) throws DiskFault, InterruptedException {
        return switch (outcome) {
            case Pulled.Exhausted() -> {
                barren = 0;
                slow = 0;
                hasFetched = true;
                yield Optional.empty();
            }
            case Pulled.Broke(String reason, long bytes) -> broke(reason, bytes);
            case Pulled.Slow(String reason) -> slow(reason);
            case Pulled.NoAnswer(String reason) ->
                    fewer(new TransferResult.Passing(reason, Optional.empty()));
            case Pulled.Later(String reason, var after) -> later(reason, after);
            case Pulled.Never(String reason) -> fewer(new TransferResult.Final(reason));
            case Pulled.Refused(String reason) -> fewer(refused(reason));
            case Pulled.Playlist() -> {
                metPlaylist = true;
                yield Optional.of(
                        new TransferResult.Final(
                                job.source().host() + " sent a playlist instead of the file"));
            }
            case Pulled.Changed() -> changed();
            case Pulled.NoParts() -> startOver(true);
            case Pulled.DiskFailed(DiskFault fault) ->
                    Optional.of(new TransferResult.DiskTrouble(fault.words()));
        };
    }

    /// What comes in pieces is put together again, as long as the pieces are worth a connection.
    private Optional<TransferResult> broke(String reason, long bytes)
            throws DiskFault, InterruptedException {
        hasFetched |= bytes > 0;
        barren = bytes < WORTHWHILE || draft.isWholeOnly() ? barren + 1 : 0;
        if (barren >= BARREN) {
            return fewer(new TransferResult.Passing(reason, Optional.empty()));
        }
        pause();
        return draft.isWholeOnly() ? startOver(true) : Optional.empty();
    }

    /// Another connection may be faster; the third one in a row is proof enough that it is not.
    private Optional<TransferResult> slow(String reason) {
        slow++;
        if (slow < BARREN) {
            return Optional.empty();
        }
        return crew.isEmpty() ? passing(reason) : fewer(passing(reason).orElseThrow());
    }

    /// A wait that the server asks for is kept by whoever called us.
    private Optional<TransferResult> later(String reason, Optional<Duration> after) {
        var passing = new TransferResult.Passing(reason, after);
        return after.isPresent() && crew.isEmpty() ? Optional.of(passing) : fewer(passing);
    }

    /// Some servers refuse a further connection and serve those that they have: then these go on
    /// alone. The last one may come before the server has noticed the end of the one before.
    private Optional<TransferResult> fewer(TransferResult alone) {
        if (!crew.isEmpty()) {
            allowed = crew.size();
            return Optional.empty();
        }
        barren++;
        if (!hasFetched || barren >= BARREN) {
            return Optional.of(alone);
        }
        pause();
        return Optional.empty();
    }

    private void pause() {
        pausedUntil = System.nanoTime() + PAUSE.toNanos() * barren;
    }

    private Optional<TransferResult> changed() throws DiskFault, InterruptedException {
        restarts++;
        return restarts > RESTARTS
                ? passing(job.source().host() + " sends another file each time")
                : startOver(false);
    }

    private Optional<TransferResult> startOver(boolean whole)
            throws DiskFault, InterruptedException {
        if (!crew.stop()) {
            return Optional.of(
                    new TransferResult.DiskTrouble(
                            "The disk of " + job.order().partial().getParent() + " hangs"));
        }
        draft.startOver(whole);
        return Optional.empty();
    }

    private static Optional<TransferResult> passing(String reason) {
        return Optional.of(new TransferResult.Passing(reason, Optional.empty()));
    }
}
