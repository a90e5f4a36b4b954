package aniworld.library;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the library is remembered. Each call is one transaction; all are safe for any thread.
public interface SeriesStore {

    SeriesList list(SeriesQuery query, LocalDate today);

    /// By key, or by an older key that is an alias now.
    Optional<Holding> find(SeriesKey key);

    /// By folder name, compared after NFC, case-sensitive.
    Optional<Holding> findByFolder(String folder);

    Optional<Holding> findByOrigin(Origin origin);

    /// Every series, without what it holds.
    List<Series> series();

    /// Older keys and the keys they stand for now.
    Map<SeriesKey, SeriesKey> aliases();

    /// Every series with the files recorded for it: what the last scan left.
    List<Holding> all();

    /// Adds the series or replaces the one with this key; its files and episodes stay.
    void save(Series series);

    /// Replaces what the provider has of a series.
    void saveEpisodes(SeriesKey key, Collection<Episode> episodes);

    /// Replaces what lies on the disk, for each series named; others stay as they are.
    void saveFiles(Map<SeriesKey, List<ShelfFile>> files);

    /// Adds or replaces series, and replaces what lies on the disk for each that is named; all of
    /// it or, on failure, nothing.
    void shelve(Collection<Series> series, Map<SeriesKey, List<ShelfFile>> files);

    /// Gives a series a new key; the old one stays as an alias.
    void rename(SeriesKey from, SeriesKey to);

    /// Removes a series from the library; files on the disk are not its business.
    void remove(SeriesKey key);
}
