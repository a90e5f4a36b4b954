package aniworld.library;

/// What the person who asks for a scan has confirmed beforehand.
///
/// @param confirmEmpty that the anime directory is really empty now
/// @param confirmLoss that many files are really gone
public record ScanOrder(boolean confirmEmpty, boolean confirmLoss) {

    /// Nothing is confirmed: a scan that looks like a lost disk changes nothing.
    public static final ScanOrder CAREFUL = new ScanOrder(false, false);
}
