package aniworld.downloads;

import java.util.Optional;

/// Whether what is queued fits on the library's disk.
///
/// @param downloads that have not ended
/// @param guessed how many of these have no known size; they are taken as the average of those that
///   have one
/// @param bytes that will still be written to the library's disk
/// @param freeBytes of that disk; empty while it is away or nobody knows of one
public record Forecast(long downloads, long guessed, long bytes, Optional<Long> freeBytes) {

    /// Bytes that the disk lacks, with what is always left free for others; 0 when all fits, empty
    /// when it cannot be told: the disk is away, or no size at all is known.
    public Optional<Long> lacking() {
        if (downloads == 0) {
            return Optional.of(0L);
        }
        boolean blind = guessed == downloads && bytes == 0;
        return freeBytes
                .filter(_ -> !blind)
                .map(free -> Math.max(0, bytes + Reservations.SPARE - free));
    }

    /// @param all of the queue, whose average stands for the sizes that nobody knows
    static Forecast of(
            DownloadStore.Backlog open,
            DownloadStore.Tally all,
            long gathered,
            Optional<Destination.Room> room) {
        long average = all.sized() == 0 ? 0 : all.knownBytes() / all.sized();
        long unsized = open.downloads() - open.sized();
        boolean counts = room.map(Destination.Room::shared).orElse(false);
        long written = counts ? gathered : 0;
        return new Forecast(
                open.downloads(),
                unsized,
                Math.max(0, open.bytes() + average * unsized - written),
                room.map(Destination.Room::free));
    }
}
