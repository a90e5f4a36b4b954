package aniworld.scan;

/// What the person who asks for a scan has confirmed beforehand, and how thorough it shall be.
///
/// @param confirmEmpty that the anime directory is really empty now
/// @param confirmLoss that many files are really gone
/// @param full that folders are read again too that nobody has changed
public record ScanOrder(boolean confirmEmpty, boolean confirmLoss, boolean full) {

    /// Nothing is confirmed: a scan that looks like a lost disk changes nothing.
    public static final ScanOrder CAREFUL = new ScanOrder(false, false);

    public ScanOrder(boolean confirmEmpty, boolean confirmLoss) {
        this(confirmEmpty, confirmLoss, false);
    }
}
