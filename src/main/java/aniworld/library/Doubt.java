package aniworld.library;

import aniworld.library.ScanResult.Need;
import aniworld.library.ScanResult.Refused;
import java.util.Optional;

/// Whether what a walk found looks like a lost disk more than like a library that someone tidied.
final class Doubt {
    private Doubt() {}

    /// @param another whether the anime directory has lost its marker
    static Optional<Refused> about(Stocktaking found, boolean another, ScanOrder order) {
        if (found.hasLostAll()) {
            return unless(
                    order.confirmEmpty(),
                    new Refused(
                            "The anime directory is empty, although it held %d files. If that is right, scan with confirm_empty=true"
                                    .formatted(found.knownFiles()),
                            Need.CONFIRM_EMPTY));
        }
        if (another) {
            return unless(
                    order.confirmLoss(),
                    new Refused(
                            "The anime directory has lost its marker, .aniworld/library-id: its disk may be away. If that is right, scan with confirm_loss=true",
                            Need.CONFIRM_LOSS));
        }
        if (found.isAnother()) {
            return unless(
                    order.confirmLoss(),
                    new Refused(
                            "None of %d known files is there, but others are: it may be another disk. If that is right, scan with confirm_loss=true"
                                    .formatted(found.knownFiles()),
                            Need.CONFIRM_LOSS));
        }
        if (found.hasLostMany()) {
            return unless(
                    order.confirmLoss(),
                    new Refused(
                            "%d of %d files are gone. If that is right, scan with confirm_loss=true"
                                    .formatted(found.lost(), found.knownFiles()),
                            Need.CONFIRM_LOSS));
        }
        return Optional.empty();
    }

    private static Optional<Refused> unless(boolean confirmed, Refused doubt) {
        return confirmed ? Optional.empty() : Optional.of(doubt);
    }
}
