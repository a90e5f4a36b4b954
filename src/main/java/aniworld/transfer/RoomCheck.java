package aniworld.transfer;

import java.util.Optional;

/// Asked as soon as the size of a file is known and before its first byte is written: a disk is
/// better found too small than filled to the brim. Called on the transfer's threads.
@FunctionalInterface
public interface RoomCheck {
    /// For those who let the disk itself tell.
    RoomCheck NONE = (_, _) -> Optional.empty();

    /// @param size of the whole file in bytes
    /// @param there bytes of it that are on the disk already
    /// @return in words for people why there is too little room; the transfer ends with that as
    ///   [TransferResult.DiskTrouble]
    Optional<String> lack(long size, long there);
}
