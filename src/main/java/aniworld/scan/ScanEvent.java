package aniworld.scan;

/// What happens while the anime directory is walked, in the order `Started`, any number of
/// `Progress`, then `Completed` or `Failed`.
public sealed interface ScanEvent {

    record Started() implements ScanEvent {}

    /// @param folders how many series folders have been read
    /// @param folder the one read last
    record Progress(int folders, int total, String folder) implements ScanEvent {}

    /// @param newSeries found since the last scan
    /// @param newEpisodes found on disk since the last scan
    record Completed(int newSeries, int newEpisodes) implements ScanEvent {}

    /// Nothing was changed.
    record Failed(String reason) implements ScanEvent {}
}
