package aniworld.transfer.hls;

import aniworld.transfer.hls.PlanResult.Planned;
import aniworld.transfer.hls.PlanResult.Unfetchable;
import aniworld.transfer.hls.SegmentPlan.Tail;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Plans the segments behind a tail.
final class Planner {

    /// Why nothing should be fetched; never leaves the planner.
    private static final class Hopeless extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String reason;

        Hopeless(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }
    }

    private final MediaPlaylist playlist;
    private final List<Step> steps = new ArrayList<>();
    private Tail tail;
    private Duration duration = Duration.ZERO;
    private Duration missing = Duration.ZERO;
    private boolean afterGap;

    Planner(MediaPlaylist playlist, Tail tail) {
        this.playlist = playlist;
        this.tail = tail;
    }

    PlanResult plan() {
        try {
            checkNothingWentBy();
            playlist.segments().stream().filter(this::isNew).forEach(this::add);
            return new Planned(new SegmentPlan(steps, duration, missing, tail));
        } catch (Hopeless hopeless) {
            return new Unfetchable(hopeless.reason);
        }
    }

    private void checkNothingWentBy() {
        OptionalLong seen = tail.sequence();
        if (seen.isEmpty() || playlist.segments().isEmpty()) {
            return;
        }
        long first = playlist.segments().getFirst().place().sequence();
        if (first - seen.getAsLong() > 1) {
            long lost = first - seen.getAsLong() - 1;
            throw new Hopeless(
                    lost + " segments of the live stream went by before they were read.");
        }
    }

    private boolean isNew(Segment segment) {
        return tail.sequence().isEmpty()
                || segment.place().sequence() > tail.sequence().getAsLong();
    }

    private void add(Segment segment) {
        if (segment.notes().gap()) {
            missing = missing.plus(segment.timing().duration());
            afterGap = true;
        } else {
            segment.coding().init().ifPresent(init -> addInit(init, segment));
            addMedia(segment);
        }
        tail = new Tail(OptionalLong.of(segment.place().sequence()), tail.init());
    }

    private void addInit(InitSegment init, Segment first) {
        Fetch fetch = fetch(init.piece(), init.keys(), first.place().sequence());
        if (tail.init().filter(last -> isSame(last, fetch)).isEmpty()) {
            steps.add(new Step.Init(fetch));
            tail = new Tail(tail.sequence(), Optional.of(fetch));
        }
    }

    /// The vector is left out: the same bytes open with one alone, but one that is counted would
    /// differ with each segment.
    private static boolean isSame(Fetch one, Fetch other) {
        return one.address().equals(other.address())
                && one.range().equals(other.range())
                && one.lock().map(Lock::key).equals(other.lock().map(Lock::key));
    }

    private void addMedia(Segment segment) {
        duration = duration.plus(segment.timing().duration());
        if (isEmpty(segment.piece())) {
            return;
        }
        long sequence = segment.place().sequence();
        Fetch fetch = fetch(segment.piece(), segment.coding().keys(), sequence);
        boolean restarts = segment.place().restarts() || afterGap;
        steps.add(new Step.Media(fetch, sequence, segment.timing().duration(), restarts));
        afterGap = false;
    }

    private static boolean isEmpty(Piece piece) {
        return piece.range().filter(range -> range.length() == 0).isPresent();
    }

    private static Fetch fetch(Piece piece, List<Key> keys, long sequence) {
        URI address =
                piece.address()
                        .web()
                        .orElseThrow(
                                () -> new Hopeless("The playlist names a place outside the web."));
        return new Fetch(address, piece.range(), lock(keys, sequence));
    }

    /// Without an IV the sequence number is one; of an init segment, which has none, that of the
    /// segment behind it. The RFC demands an IV there, encoders that leave it out count like this.
    private static Optional<Lock> lock(List<Key> keys, long sequence) {
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        Key key =
                keys.stream()
                        .filter(Key::opensWholeSegments)
                        .findFirst()
                        .orElseThrow(() -> new Hopeless(isProtected(keys.getLast())));
        URI address =
                key.address()
                        .flatMap(Address::web)
                        .orElseThrow(
                                () ->
                                        new Hopeless(
                                                "The playlist's key has no address on the web."));
        return Optional.of(new Lock(address, iv(key.iv(), sequence)));
    }

    private static String isProtected(Key key) {
        return "The stream is protected with "
                + Warnings.quote(key.method())
                + " of "
                + Warnings.quote(key.format())
                + ", which cannot be opened.";
    }

    private static Iv iv(IvRule rule, long sequence) {
        return switch (rule) {
            case IvRule.Given(Iv iv) -> iv;
            case IvRule.BySequence() -> Iv.ofSequence(sequence);
            case IvRule.Unreadable(_) ->
                    throw new Hopeless("The playlist's initialisation vector cannot be read.");
        };
    }
}
