package aniworld.transfer;

import java.io.IOException;
import java.nio.file.Path;

/// Brings a file from an address to a place on the disk, whole or not at all. Safe for any thread;
/// each call is one transfer and blocks until it ended.
public interface Transfers {

    /// Runs one transfer on the calling thread. What an earlier transfer of the same order left in
    /// the partial file is used as far as it can be trusted.
    ///
    /// An interrupt ends the transfer within a second: connections are closed, the partial file and
    /// its journal stay for the next time.
    ///
    /// Afterwards the target is whole and forced to disk ([TransferResult.Done]) or has not been
    /// touched. After `Done` no partial is left.
    TransferResult run(TransferOrder order, TransferWatch watch) throws InterruptedException;

    /// How many bytes of a file an earlier transfer has left in this partial file, as far as its
    /// journals say; of a stream nobody counts them.
    static long present(Path partial) {
        return Draft.present(partial);
    }

    /// Removes what transfers of this partial file left behind: the file, its journal, its note.
    /// Nothing happens when there is nothing. No transfer of it may be running.
    ///
    /// @throws IOException when something stays; the message is fit for people
    static void discard(Path partial) throws IOException {
        Draft.discard(partial);
    }
}
