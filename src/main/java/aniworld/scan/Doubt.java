package aniworld.scan;

import aniworld.scan.ScanResult.Missed;
import aniworld.scan.ScanResult.Need;
import aniworld.scan.ScanResult.Refused;
import java.util.Optional;

/// Whether what a walk found looks like a lost disk more than like a library that someone tidied.
final class Doubt {
    private Doubt() {}

    /// @param another whether the anime directory has lost its marker
    static Optional<Refused> about(Losses found, boolean another, ScanOrder order) {
        Missed missed = found.missed();
        if (found.isAll()) {
            return unless(
                    order.confirmEmpty(),
                    new Refused(
                            "The anime directory is empty, although it held %d files. If that is right, scan with confirm_empty=true"
                                    .formatted(missed.known()),
                            Need.CONFIRM_EMPTY,
                            missed));
        }
        if (another) {
            return unless(
                    order.confirmLoss(),
                    new Refused(
                            "The anime directory has lost its marker, .aniworld/library-id, or most of the folders it had: its disk may be away. If that is right, scan with confirm_loss=true",
                            Need.CONFIRM_LOSS,
                            missed));
        }
        if (found.isOfAnother()) {
            return unless(
                    order.confirmLoss(),
                    new Refused(
                            "None of %d known files is there, but others are: it may be another disk. If that is right, scan with confirm_loss=true"
                                    .formatted(missed.known()),
                            Need.CONFIRM_LOSS,
                            missed));
        }
        if (found.isMuch()) {
            return unless(
                    order.confirmLoss(),
                    new Refused(
                            "%d of %d files are gone. If that is right, scan with confirm_loss=true"
                                    .formatted(missed.files(), missed.known()),
                            Need.CONFIRM_LOSS,
                            missed));
        }
        return Optional.empty();
    }

    private static Optional<Refused> unless(boolean confirmed, Refused doubt) {
        return confirmed ? Optional.empty() : Optional.of(doubt);
    }
}
