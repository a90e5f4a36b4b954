package aniworld.downloads;

import aniworld.transfer.TransferWatch;
import java.util.List;
import java.util.OptionalLong;

/// Keeps the reservation of a download as small as what is still to come.
record CountedWatch(DownloadId id, Reservations reservations, TransferWatch watch)
        implements TransferWatch {

    @Override
    public void progress(long bytes, OptionalLong total) {
        reservations.reached(id, bytes, total);
        watch.progress(bytes, total);
    }

    @Override
    public void parts(List<Part> parts) {
        watch.parts(parts);
    }

    @Override
    public void share(double share) {
        watch.share(share);
    }
}
