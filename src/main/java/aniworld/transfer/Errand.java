package aniworld.transfer;

import aniworld.files.Durable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Optional;

/// One transfer from its first look at the disk to the file at its place.
final class Errand {
    private final Job job;
    private final Stop stop;
    private boolean metPlaylist;

    Errand(Job job, Stop stop) {
        this.job = job;
        this.stop = stop;
    }

    TransferResult run() throws InterruptedException {
        try {
            Optional<Draft> opened =
                    Draft.open(
                            job.order().partial(),
                            job.source().file(),
                            job.forced(),
                            job.order().room());
            if (opened.isEmpty()) {
                return new TransferResult.Passing(
                        "Another process fetches this file already", Optional.empty());
            }
            try (Draft draft = opened.get()) {
                return fetched(draft);
            }
        } catch (DiskFault fault) {
            return new TransferResult.DiskTrouble(fault.words());
        }
    }

    /// Whether what lies at the address is no file but a playlist of one.
    boolean hasMetPlaylist() {
        return metPlaylist;
    }

    private TransferResult fetched(Draft draft) throws DiskFault, InterruptedException {
        var run = new Run(job, draft, stop);
        Optional<TransferResult> hindrance = run.fetch();
        metPlaylist = run.hasMetPlaylist();
        TransferResult result = hindrance.isPresent() ? hindrance.get() : sealed(draft);
        switch (result) {
            case TransferResult.Final _, TransferResult.TargetExists _ -> draft.discard();
            case TransferResult.Done _,
                    TransferResult.Passing _,
                    TransferResult.Stale _,
                    TransferResult.DiskTrouble _ -> {}
        }
        return result;
    }

    private TransferResult sealed(Draft draft) throws DiskFault {
        boolean right = !stop.isPulled() && draft.seal(job.source().file().checksum(), stop);
        if (stop.isPulled()) {
            return new TransferResult.Passing("The transfer was stopped", Optional.empty());
        }
        return right
                ? delivered(draft)
                : new TransferResult.Final(
                        "What "
                                + job.source().host()
                                + " sent does not add up to the checksum of the file");
    }

    private TransferResult delivered(Draft draft) throws DiskFault {
        Path target = job.order().target();
        try {
            job.order().delivery().deliver(job.order().partial(), target);
        } catch (FileAlreadyExistsException taken) {
            return new TransferResult.TargetExists();
        } catch (IOException failure) {
            throw DiskFault.of(target, failure);
        }
        if (job.forced()) {
            settle(target);
        }
        draft.discard();
        return new TransferResult.Done(draft.plan().total().orElseThrow());
    }

    /// The file has its name; now the name reaches the disk before the journal goes.
    private static void settle(Path target) throws DiskFault {
        try {
            Durable.forceNameOf(target);
        } catch (IOException failure) {
            throw DiskFault.of(target, failure);
        }
    }
}
