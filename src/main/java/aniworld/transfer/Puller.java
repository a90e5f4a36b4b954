package aniworld.transfer;

import aniworld.net.AddressRefused;
import aniworld.net.Answer;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// One connection: asks for the stretch of a lease and writes what comes. Runs once, on a virtual
/// thread that nobody else interrupts: an interrupt while a file is written would close the file.
final class Puller {
    private final Source source;
    private final Draft draft;
    private final Host host;
    private final Lease lease;
    private final Intake intake;
    private final Stop stop = new Stop();
    private final Object guard = new Object();
    private @Nullable Thread asking;
    private @Nullable Answer answer;
    private final SpeedWatch speed = new SpeedWatch();
    private volatile boolean slow;
    private long moved;

    /// @param connections of the transfer
    Puller(Source source, Draft draft, Host host, Lease lease, int connections) {
        this.source = source;
        this.draft = draft;
        this.host = host;
        this.lease = lease;
        this.intake = new Intake(draft, lease, connections);
    }

    /// Ends the work within a moment, from any thread.
    void stop() {
        stop.pull();
        synchronized (guard) {
            if (asking != null) {
                asking.interrupt();
            }
            if (answer != null) {
                answer.close();
            }
        }
    }

    /// Writes what this connection has brought and has not come to write, from any thread.
    void flushOld() throws DiskFault {
        intake.flushOld();
    }

    /// Gives it up when it brings too little, from any thread.
    void stopIfSlow(Patience patience) {
        if (speed.isTooSlow(intake.position(), patience)) {
            slow = true;
            stop();
        }
    }

    Pulled pull() {
        try {
            return work();
        } catch (DiskFault fault) {
            return new Pulled.DiskFailed(fault);
        } catch (AddressRefused refused) {
            return new Pulled.Never(String.valueOf(refused.getMessage()));
        } catch (IOException broken) {
            return broke(String.valueOf(broken.getMessage()));
        } finally {
            draft.plan().giveBack(lease);
            hangUp();
        }
    }

    private Pulled broke(String reason) {
        if (slow) {
            return new Pulled.Slow(source.host() + " sends less than may be");
        }
        return answer == null ? new Pulled.NoAnswer(reason) : new Pulled.Broke(reason, moved);
    }

    private Pulled work() throws IOException {
        Range stretch = draft.plan().rest(lease);
        int overlap = draft.overlap(stretch.from());
        var asked = new Range(stretch.from() - overlap, stretch.to());
        Facts facts = draft.facts();
        boolean whole = draft.isWholeOnly() || isWhole(asked, facts);
        Answer opened = open(asked, whole, facts);
        return switch (source.heads().read(opened, whole ? 0 : asked.from())) {
            case Head.Never(String reason) -> new Pulled.Never(reason);
            case Head.Refused(String reason) -> new Pulled.Refused(reason);
            case Head.Playlist() -> new Pulled.Playlist();
            case Head.Later(String reason, var after) -> new Pulled.Later(reason, after);
            case Head.BeyondEnd() -> new Pulled.Changed();
            case Head.Misplaced() -> new Pulled.NoParts();
            case Head.Body body -> body(body, asked, overlap, source.body(opened));
        };
    }

    private static boolean isWhole(Range asked, Facts facts) {
        return asked.from() == 0 && asked.to() >= facts.total().orElse(Long.MAX_VALUE);
    }

    private Answer open(Range asked, boolean whole, Facts facts) throws IOException {
        synchronized (guard) {
            asking = Thread.currentThread();
        }
        Answer opened = null;
        try {
            opened = stop.isPulled() ? null : source.ask(asked, whole, facts);
        } finally {
            settle(opened);
        }
        if (opened == null || stop.isPulled()) {
            throw new IOException("stopped");
        }
        return opened;
    }

    /// From here on the thread must not be interrupted, and must not look as if it were.
    private void settle(@Nullable Answer opened) {
        synchronized (guard) {
            asking = null;
            answer = opened;
            boolean _ = Thread.interrupted();
        }
    }

    private Pulled body(Head.Body body, Range asked, int overlap, InputStream stream)
            throws IOException {
        if (!draft.agree(body.facts())) {
            return new Pulled.Changed();
        }
        if (body.from() != asked.from()) {
            return new Pulled.NoParts();
        }
        if (overlap > 0 && !draft.holds(stream.readNBytes(overlap), asked.from())) {
            return new Pulled.Changed();
        }
        return pour(stream, body);
    }

    private Pulled pour(InputStream stream, Head.Body body) throws IOException {
        boolean over;
        try {
            over = poured(stream);
        } finally {
            intake.flush();
        }
        if (lease.position() > source.heads().most()) {
            return new Pulled.Never(tooMuch());
        }
        return over ? ended(body) : atEnd(stream, body);
    }

    /// @return whether the body is over; else the lease is done, or more came than may be
    private boolean poured(InputStream stream) throws IOException {
        for (int room = room(); room > 0; room = room()) {
            int count = intake.read(stream, room);
            if (count < 0) {
                return true;
            }
            moved += count;
            if (intake.position() > source.heads().most()) {
                return false;
            }
            host.pay(count, stop);
        }
        return false;
    }

    private int room() throws IOException {
        if (stop.isPulled()) {
            throw new IOException("stopped");
        }
        return intake.room(host.portion(intake.largest()));
    }

    private String tooMuch() {
        return source.host() + " sent more than " + source.heads().most() + " bytes";
    }

    /// The body is over and the lease is not: right only when nobody knew the size.
    private Pulled ended(Head.Body body) {
        if (draft.facts().total().isPresent() || body.to().isPresent()) {
            return new Pulled.Broke(source.host() + " sent less than it announced", moved);
        }
        if (lease.position() == 0) {
            return new Pulled.Never(source.host() + " sent an empty file");
        }
        draft.plan().learn(lease.position());
        return new Pulled.Exhausted();
    }

    /// The lease is done. A body that ends here leaves its connection for the next request; one
    /// that knows no end and goes on is longer than the file may be.
    private Pulled atEnd(InputStream stream, Head.Body body) throws IOException {
        long end = lease.position();
        boolean last = end == draft.plan().total().orElse(-1);
        boolean openEnd = body.to().isEmpty();
        if (openEnd && last && stream.read() >= 0) {
            return new Pulled.Never(source.host() + " sent more than was announced");
        }
        if (body.to().orElse(-1) == end) {
            int _ = stream.read();
        }
        return new Pulled.Exhausted();
    }

    private void hangUp() {
        synchronized (guard) {
            if (answer != null) {
                answer.close();
            }
        }
    }
}
