package aniworld.transfer;

import aniworld.files.Durable;
import aniworld.transfer.hls.KeyRing;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One stream from its first playlist to the film at its place.
final class StreamErrand {
    private final StreamJob job;
    private final Stop stop;
    private final Aside aside;
    private final Workspace workspace;

    StreamErrand(StreamJob job, Stop stop) {
        this.job = job;
        this.stop = stop;
        this.aside = new Aside(stop);
        this.workspace = Workspace.beside(job.order().partial());
    }

    TransferResult run() throws InterruptedException {
        TransferResult result;
        try {
            result = locked();
        } catch (IOException failure) {
            result = Hindrance.result(failure);
        }
        return settled(result);
    }

    private TransferResult locked() throws IOException, InterruptedException {
        Optional<PartialFile> lock = workspace.open();
        if (lock.isEmpty()) {
            throw Hindrance.passing("Another process fetches this stream already");
        }
        try (PartialFile _ = lock.get()) {
            return brought();
        }
    }

    private TransferResult brought() throws IOException, InterruptedException {
        Documents documents = job.documents(aside);
        Film film = new FilmFinder(documents, job.source().wish()).find(job.source().address());
        var tracks = new ArrayList<Track>();
        try {
            tracks.add(new Track("v", film.picture(), workspace));
            film.sound().ifPresent(sound -> tracks.add(new Track("a", sound, workspace)));
            new StreamRun(job, tracks, new KeyRing(documents::key), stop).fetch();
            if (tracks.getFirst().size() == 0) {
                throw Hindrance.lasting("The playlist has no segments");
            }
            var joining = new Joining(job, workspace, aside);
            return delivered(joining.join(tracks, film.language()));
        } finally {
            close(tracks);
        }
    }

    private static void close(List<Track> tracks) throws DiskFault {
        for (Track track : tracks) {
            track.close();
        }
    }

    private TransferResult delivered(Path film) throws IOException {
        Path target = job.order().target();
        try {
            long size = Files.size(film);
            Durable.force(film);
            job.order().delivery().deliver(film, target);
            Durable.forceNameOf(target);
            return new TransferResult.Done(size);
        } catch (FileAlreadyExistsException taken) {
            return new TransferResult.TargetExists();
        } catch (IOException failure) {
            throw DiskFault.of(target, failure);
        }
    }

    /// A link that gives nothing from the start is no stale one.
    private TransferResult settled(TransferResult result) {
        TransferResult settled =
                result instanceof TransferResult.Stale(String reason) && !workspace.holdsFilm()
                        ? new TransferResult.Final(reason)
                        : result;
        return switch (settled) {
            case TransferResult.Done _, TransferResult.Final _, TransferResult.TargetExists _ ->
                    Draft.discarded(job.order().partial(), settled);
            case TransferResult.Passing _, TransferResult.Stale _, TransferResult.DiskTrouble _ ->
                    settled;
        };
    }
}
