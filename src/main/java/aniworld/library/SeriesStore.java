package aniworld.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where the library is remembered. Each call is one transaction; all are safe for any thread.
public interface SeriesStore {

    /// The total may be that of a moment later than the rows.
    SeriesList list(SeriesQuery query, LocalDate today);

    /// Each series, by name.
    List<Standing> standings(LocalDate today);

    /// By key, or by an older key that is an alias now.
    Optional<Holding> find(SeriesKey key);

    /// By folder name, compared after NFC, case-sensitive.
    Optional<Holding> findByFolder(String folder);

    Optional<Holding> findByOrigin(Origin origin);

    /// Every series, without what it holds.
    List<Series> series();

    /// Older keys and the keys they stand for now.
    Map<SeriesKey, SeriesKey> aliases();

    /// What comes out within these days, both included, by day, then by name.
    ///
    /// @param most of them; what is beyond is left out
    AirDates airDates(LocalDate from, LocalDate to, int most);

    /// Every series with all it holds.
    List<Holding> all();

    /// The series whose folder lies in one of these entries of the anime directory, or any of whose
    /// files does; an empty name stands for files in the anime directory itself.
    List<Holding> in(Set<String> units);

    /// The entries of the anime directory that hold any known file.
    Set<String> units();

    /// How many files all series have.
    int files();

    /// Files of a series that are not there any more, newest first.
    List<GoneFile> gone(SeriesKey key);

    /// By what the folders that scans have read are known again.
    List<FolderMark> marks();

    /// When every folder was read last; empty when that was by other rules than these.
    ///
    /// @param rules the number of the rules by which names are read and shared out
    Optional<Instant> fullScan(int rules);

    /// Every folder has been read.
    void fullScan(int rules, Instant at);

    /// Adds the series or replaces the one with this key; its files and episodes stay.
    void save(Series series);

    /// Replaces what the provider has of a series.
    void saveEpisodes(SeriesKey key, Collection<Episode> episodes);

    /// Replaces what lies on the disk, for each series named; others stay as they are.
    void saveFiles(Map<SeriesKey, List<ShelfFile>> files);

    /// Takes over what a look at the disk has found; all of it or, on failure, nothing.
    void shelve(ShelfNews news);

    /// Gives a series a new key; the old one stays as an alias.
    void rename(SeriesKey from, SeriesKey to);

    /// Removes a series from the library; files on the disk are not its business. The folders that
    /// it was in are read again by the next scan.
    void remove(SeriesKey key);
}
