package aniworld.downloads;

/// How many of something have which status.
public record Counts(long pending, long downloading, long completed, long failed) {
    public static final Counts NONE = new Counts(0, 0, 0, 0);

    public long total() {
        return pending + downloading + completed + failed;
    }

    public Counts plus(Counts other) {
        return new Counts(
                pending + other.pending,
                downloading + other.downloading,
                completed + other.completed,
                failed + other.failed);
    }

    /// The status of an item whose downloads these are.
    ItemStatus status() {
        if (downloading > 0) {
            return ItemStatus.DOWNLOADING;
        }
        if (pending > 0) {
            return ItemStatus.PENDING;
        }
        return failed > 0 ? ItemStatus.FAILED : ItemStatus.COMPLETED;
    }
}
