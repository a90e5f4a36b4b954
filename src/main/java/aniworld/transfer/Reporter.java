package aniworld.transfer;

/// Tells the watch how far the draft is, ten times a second at most. Used by one thread alone.
final class Reporter {
    private static final long BETWEEN_NANOS = 100_000_000;

    private final TransferWatch watch;
    private final Draft draft;
    private long toldAt = System.nanoTime() - BETWEEN_NANOS;

    Reporter(TransferWatch watch, Draft draft) {
        this.watch = watch;
        this.draft = draft;
    }

    void report() {
        long now = System.nanoTime();
        if (now - toldAt >= BETWEEN_NANOS) {
            toldAt = now;
            tell();
        }
    }

    void tell() {
        Plan plan = draft.plan();
        watch.parts(
                plan.written().ranges().stream()
                        .map(range -> new TransferWatch.Part(range.from(), range.to()))
                        .toList());
        watch.progress(plan.written().bytes(), plan.total());
    }
}
