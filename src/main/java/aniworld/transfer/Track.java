package aniworld.transfer;

import aniworld.transfer.hls.KeyRing;
import aniworld.transfer.hls.Lock;
import aniworld.transfer.hls.NotDecrypted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One playlist's segments: which are there, which come next. Used by one thread alone.
final class Track implements AutoCloseable {
    private static final int TRIES = 2;

    private final String name;
    private final Feed feed;
    private final Workspace workspace;
    private final Reel reel;
    private final List<Chunk> chunks = new ArrayList<>();
    private final Map<Integer, Segment> whole = new HashMap<>();
    private final List<Segment> spent = new ArrayList<>();
    private final Map<Integer, Integer> damaged = new HashMap<>();
    private int appended;
    private int handedOut;

    Track(String name, Feed feed, Workspace workspace) {
        this.name = name;
        this.feed = feed;
        this.workspace = workspace;
        this.reel = new Reel(workspace, name);
    }

    /// Goes on behind what an earlier run has.
    void begin() throws DiskFault {
        chunks.addAll(feed.take());
        appended = reel.takeUp(chunks);
        handedOut = appended;
    }

    /// Looks for news of a live playlist.
    void look() throws IOException {
        feed.look();
        chunks.addAll(feed.take());
    }

    Feed feed() {
        return feed;
    }

    Reel reel() {
        return reel;
    }

    int size() {
        return chunks.size();
    }

    boolean isDone() {
        return feed.isOver() && appended == chunks.size();
    }

    /// The next segment to be fetched.
    ///
    /// @param ahead how far it may lie before what is missing in the film
    Optional<Segment> next(int ahead) {
        if (handedOut >= Math.min(chunks.size(), appended + ahead)) {
            return Optional.empty();
        }
        return Optional.of(segment(handedOut++));
    }

    private Segment segment(int index) {
        Chunk chunk = chunks.get(index);
        return new Segment(this, index, chunk, workspace.segment(name, index, chunk));
    }

    /// A segment lies whole in its file.
    void arrived(Segment segment) {
        whole.put(segment.index(), segment);
    }

    /// Puts into the film what is next and there.
    ///
    /// @return a segment that has to be fetched again; empty most of the time
    Optional<Segment> append(KeyRing keys) throws IOException {
        for (Segment next = whole.remove(appended); next != null; next = whole.remove(appended)) {
            try {
                append(next, keys);
            } catch (NotDecrypted damage) {
                return Optional.of(again(next, damage));
            }
            appended++;
            spent.add(next);
        }
        return Optional.empty();
    }

    /// Notes what is in the film, now and then; what is noted there need not lie beside it.
    void keep() throws DiskFault {
        if (reel.keep()) {
            dropSpent();
        }
    }

    void keepNow() throws DiskFault {
        reel.keepNow();
        dropSpent();
    }

    private void dropSpent() throws DiskFault {
        for (Segment segment : spent) {
            drop(segment);
        }
        spent.clear();
    }

    private void append(Segment segment, KeyRing keys) throws IOException {
        Optional<Lock> lock = segment.chunk().fetch().lock();
        try (InputStream in = open(segment)) {
            if (lock.isEmpty()) {
                reel.append(segment.chunk(), in);
                return;
            }
            try (InputStream plain = keys.open(lock.get(), in)) {
                reel.append(segment.chunk(), plain);
            }
        }
    }

    private static InputStream open(Segment segment) throws DiskFault {
        try {
            return Files.newInputStream(segment.file());
        } catch (IOException failure) {
            throw DiskFault.of(segment.file(), failure);
        }
    }

    /// It may have been damaged on the way; a wrong key is wrong the second time too.
    private Segment again(Segment segment, NotDecrypted damage) throws IOException {
        if (damaged.merge(segment.index(), 1, Integer::sum) >= TRIES) {
            throw Hindrance.lasting(String.valueOf(damage.getMessage()));
        }
        drop(segment);
        return segment(segment.index());
    }

    private static void drop(Segment segment) throws DiskFault {
        try {
            Files.deleteIfExists(segment.file());
        } catch (IOException failure) {
            throw DiskFault.of(segment.file(), failure);
        }
    }

    /// Bytes in the film and in segments that wait for their turn.
    long bytes() {
        return reel.bytes() + whole.values().stream().mapToLong(Segment::bytes).sum();
    }

    Duration duration() {
        return sum(chunks);
    }

    Duration there() {
        return sum(chunks.subList(0, appended))
                .plus(sum(whole.values().stream().map(Segment::chunk).toList()));
    }

    /// Whether the playlist counts in whole seconds, as those of its first version do.
    boolean isRough() {
        return chunks.stream().allMatch(chunk -> chunk.duration().toMillis() % 1000 == 0);
    }

    private static Duration sum(List<Chunk> chunks) {
        return chunks.stream().map(Chunk::duration).reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() throws DiskFault {
        reel.close();
    }
}
