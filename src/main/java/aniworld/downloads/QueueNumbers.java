package aniworld.downloads;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Joins what the database counts with what the running transfers tell.
final class QueueNumbers {
    private QueueNumbers() {}

    static QueueStatus status(
            QueueState state, DownloadStore.Tally tally, List<LiveDownload> live) {
        long speed = live.stream().mapToLong(one -> one.progress().bytesPerSecond()).sum();
        return new QueueStatus(
                state,
                tally.items(),
                tally.downloads(),
                tally.knownBytes(),
                speed,
                eta(tally, live, speed));
    }

    private static OptionalLong eta(
            DownloadStore.Tally tally, List<LiveDownload> live, long speed) {
        boolean unknown = tally.sized() == 0 && tally.downloads().pending() > 0;
        if (speed <= 0 || unknown) {
            return OptionalLong.empty();
        }
        long average = tally.sized() == 0 ? 0 : tally.knownBytes() / tally.sized();
        long running = live.stream().mapToLong(one -> one.progress().left()).sum();
        long left = running + average * tally.downloads().pending();
        return OptionalLong.of(Math.ceilDiv(left, speed));
    }

    static Forecast forecast(
            DownloadStore store, List<LiveDownload> live, Destination destination) {
        DownloadStore.Backlog open = store.backlog();
        long gathered = live.stream().mapToLong(one -> one.progress().bytes()).sum();
        Optional<Destination.Room> room =
                open.downloads() == 0 ? Optional.empty() : destination.room();
        return Forecast.of(open, store.tally(), gathered, room);
    }

    static Download asOf(
            Download stored, DownloadState.Running running, DownloadProgress progress) {
        var state =
                new DownloadState.Running(
                        running.since(),
                        running.attempt(),
                        progress.bytes(),
                        progress.total(),
                        progress.host());
        return new Download(
                stored.ref(),
                stored.priority(),
                stored.force(),
                state,
                progress.total().isPresent() ? progress.total() : stored.size(),
                stored.failures(),
                stored.addedAt());
    }
}
