package aniworld.store;

import aniworld.downloads.DownloadState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A state as the columns of its row; null where the state says nothing.
///
/// @param failures null: stays as it was
/// @param size null: stays as it was
record StateColumns(
        String state,
        long at,
        @Nullable String hold,
        @Nullable String reason,
        @Nullable String file,
        int alreadyThere,
        @Nullable Integer failures,
        @Nullable Long size) {

    static StateColumns of(DownloadState state) {
        return switch (state) {
            case DownloadState.Pending() -> plain("pending", Instant.EPOCH, null, null);
            case DownloadState.Running running ->
                    plain("running", running.since(), null, null)
                            .sized(Columns.orNull(running.total()));
            case DownloadState.Waiting(Instant until, int attempt, String reason) ->
                    plain("waiting", until, reason, attempt);
            case DownloadState.Held held -> held(held);
            case DownloadState.Completed completed -> completed(completed);
            case DownloadState.Failed(String reason, Instant at, int attempts) ->
                    plain("failed", at, reason, attempts);
        };
    }

    private static StateColumns plain(
            String state, Instant at, @Nullable String reason, @Nullable Integer failures) {
        return new StateColumns(state, Columns.millis(at), null, reason, null, 0, failures, null);
    }

    private static StateColumns held(DownloadState.Held held) {
        return new StateColumns(
                "held",
                Columns.millis(held.since()),
                held.hold().name(),
                held.reason(),
                null,
                0,
                null,
                null);
    }

    private static StateColumns completed(DownloadState.Completed completed) {
        return new StateColumns(
                "completed",
                Columns.millis(completed.at()),
                null,
                null,
                completed.file().toString(),
                Columns.truth(completed.alreadyThere()),
                null,
                completed.bytes());
    }

    private StateColumns sized(@Nullable Long known) {
        return new StateColumns(state, at, hold, reason, file, alreadyThere, failures, known);
    }
}
