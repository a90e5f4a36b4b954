package aniworld.transfer;

import java.nio.file.Path;

/// What to bring, and where to.
///
/// @param partial where the bytes are gathered; absolute; its folder is made when it is not there.
///   Journals lie beside it under its name with a further ending; [Transfers#discard] knows them.
/// @param target the final place, absolute
/// @param delivery how the whole file gets from the partial to the target
/// @param room whether there is room for a plain file
public record TransferOrder(
        TransferSource source, Path partial, Path target, Delivery delivery, RoomCheck room) {

    /// One that lets the disk itself tell whether there is room.
    public TransferOrder(TransferSource source, Path partial, Path target, Delivery delivery) {
        this(source, partial, target, delivery, RoomCheck.NONE);
    }
}
