package aniworld.library;

import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// The series that are collected here: what each has, what of it lies on the disk, what is missing.
/// Every change of that passes here. Safe for any thread.
public final class Library {
    private static final int MOST_AIRINGS = 2000;

    private final SeriesStore store;
    private final MediaFolder media;
    private final InstantSource clock;
    private final Enrolment enrolment;
    private final ReentrantLock changes = new ReentrantLock();

    public Library(SeriesStore store, MediaFolder media, InstantSource clock) {
        this.store = store;
        this.media = media;
        this.clock = clock;
        this.enrolment = new Enrolment(store, clock);
    }

    public SeriesList list(SeriesQuery query) {
        return store.list(query, today());
    }

    /// Each series, by name.
    public List<Standing> standings() {
        return store.standings(today());
    }

    /// By the text a client gave: a key, an older key, or the name of a folder.
    public Optional<Found> find(String text) {
        return SeriesKey.parse(text).flatMap(this::byKey).or(() -> byFolder(text));
    }

    private Optional<Found> byKey(SeriesKey key) {
        return store.find(key)
                .map(
                        holding ->
                                new Found(
                                        holding,
                                        holding.series().key().equals(key)
                                                ? Found.By.KEY
                                                : Found.By.ALIAS));
    }

    private Optional<Found> byFolder(String text) {
        return store.findByFolder(Normalizer.normalize(text, Normalizer.Form.NFC))
                .map(holding -> new Found(holding, Found.By.FOLDER));
    }

    /// By key or an older key.
    public Optional<Holding> find(SeriesKey key) {
        return store.find(key);
    }

    /// By key or an older key.
    ///
    /// @throws Problem NOT_FOUND
    public Holding get(SeriesKey key) {
        return store.find(key).orElseThrow(() -> Problem.notFound("Anime not found"));
    }

    /// Every series, without what it holds.
    public List<Series> series() {
        return store.series();
    }

    /// What comes out within these days, both included: by day, then by name, the first 2000.
    public AirDates airDates(LocalDate from, LocalDate to) {
        return store.airDates(from, to, MOST_AIRINGS);
    }

    /// The keys that are in use now, and with them those that others would get.
    public Keys keys() {
        return new Keys(store.series(), store.aliases());
    }

    /// What of a series is released and on no file.
    ///
    /// @throws Problem NOT_FOUND
    public List<Episode> missing(SeriesKey key) {
        return get(key).missing(today());
    }

    /// A provider's series joins. When a folder of the library that nothing is matched to has the
    /// wished name, it is that one.
    ///
    /// @return what it holds now; as it was, when it had joined before
    public Holding add(NewSeries wanted) {
        return changing(
                () -> store.findByOrigin(wanted.origin()).orElseGet(() -> enrolment.join(wanted)));
    }

    /// A folder turns out to be a provider's series: the series gets that one's key, facts and
    /// episodes; its old key stays as an alias. When that series had joined without any file, the
    /// two become one.
    ///
    /// @throws Problem NOT_FOUND; CONFLICT when the provider's series has files in another folder
    public Holding match(SeriesKey folder, NewSeries matched) {
        return changing(() -> enrolment.adopt(get(folder).series(), matched));
    }

    /// What the provider says of a series now. The name under which it joined stays.
    ///
    /// @throws Problem NOT_FOUND
    public Holding update(SeriesKey key, SeriesFacts facts, List<Episode> episodes) {
        return changing(() -> renewed(get(key), facts, NewSeries.inOrder(episodes)));
    }

    private Holding renewed(Holding known, SeriesFacts facts, List<Episode> episodes) {
        SeriesFacts news = facts.withName(known.series().name());
        if (news.equals(known.series().facts()) && known.episodes().equals(episodes)) {
            return known;
        }
        store.save(known.series().with(news, clock.instant()));
        return enrolment.withEpisodes(known.series().key(), episodes);
    }

    /// Does what a person wishes. After a change of the folder, which moves no file, the next scan
    /// sees whose files are whose.
    ///
    /// @throws Problem NOT_FOUND; VALIDATION_ERROR or CONFLICT when the folder cannot be this
    ///   one's: then nothing has changed
    public Holding change(SeriesKey key, SeriesChange wish) {
        return changing(
                () -> {
                    Holding before = get(key);
                    Series series = before.series().with(wish);
                    Optional<String> folder =
                            wish.folder().filter(other -> !other.equals(series.folder()));
                    folder.ifPresent(
                            other -> new FolderChoice(media, store.series()).check(before, other));
                    folder.ifPresentOrElse(
                            other -> move(before, series, other), () -> store.save(series));
                    return get(key);
                });
    }

    private void move(Holding before, Series series, String folder) {
        Series moved = series.in(folder, clock.instant());
        Map<String, List<FolderMark>> again = new HashMap<>();
        again.put(series.unit(), List.of());
        again.put(moved.unit(), List.of());
        before.files().forEach(file -> again.put(file.unit(), List.of()));
        store.shelve(new ShelfNews(List.of(moved), Map.of(), List.of(), again, moved.updatedAt()));
    }

    /// Takes a series out of the library. Files that stay are found again by the next scan.
    ///
    /// @param withFiles its folder goes to the trash, or only its files where others have some
    ///   there
    /// @throws Problem NOT_FOUND; INTERNAL_SERVER_ERROR when a file could not be moved: then
    ///   nothing has changed
    public void remove(SeriesKey key, boolean withFiles) {
        changing(
                () -> {
                    Holding holding = get(key);
                    if (withFiles) {
                        discard(holding);
                    }
                    store.remove(holding.series().key());
                    return holding;
                });
    }

    private void discard(Holding holding) {
        try {
            media.discard(holding, neighbours(holding));
        } catch (IOException failure) {
            throw new Problem(
                    ErrorCode.INTERNAL_SERVER_ERROR,
                    "The files could not be moved to the trash",
                    Map.of(),
                    failure);
        }
    }

    private List<Holding> neighbours(Holding holding) {
        return store.in(holding.units()).stream()
                .filter(other -> !other.series().key().equals(holding.series().key()))
                .toList();
    }

    /// A file of the series has got its final name.
    ///
    /// @param file absolute, inside the anime directory
    /// @param episodes what it holds, at least one
    /// @throws Problem NOT_FOUND; DOWNLOAD_ERROR when there is no such file
    public ShelfFile recorded(
            SeriesKey key, List<EpisodeNumber> episodes, Path file, Optional<String> language) {
        return changing(
                () -> {
                    Holding holding = get(key);
                    ShelfFile fresh = read(file, episodes, language);
                    var files = new ArrayList<>(holding.files());
                    files.removeIf(old -> old.path().equals(fresh.path()));
                    files.add(fresh);
                    files.sort(Comparator.comparing(ShelfFile::path));
                    Instant now = clock.instant();
                    store.shelve(ShelfNews.of(holding.series().touched(now), files, now));
                    return fresh;
                });
    }

    private ShelfFile read(Path file, List<EpisodeNumber> episodes, Optional<String> language) {
        try {
            var facts = Files.readAttributes(file, BasicFileAttributes.class);
            return new ShelfFile(
                    media.relative(file),
                    facts.size(),
                    ShelfFile.modified(facts),
                    episodes,
                    language);
        } catch (IOException failure) {
            throw new Problem(
                    ErrorCode.DOWNLOAD_ERROR, "The finished file is gone", Map.of(), failure);
        }
    }

    /// Every series that is looked after, with all it holds.
    public List<Holding> monitored() {
        return store.all().stream().filter(holding -> holding.series().monitored()).toList();
    }

    /// What a note in its folder says about which series it is; read from the disk each time.
    public SeriesNote note(Series series) {
        return media.folder(series).map(SeriesNote::in).orElseGet(() -> SeriesNote.of(""));
    }

    /// Files of a series that are not there any more, newest first.
    public List<GoneFile> gone(SeriesKey key) {
        return store.gone(key);
    }

    /// What is written down of the library. Those who know the disk change it, within [#changing].
    public SeriesStore remembered() {
        return store;
    }

    public Instant now() {
        return clock.instant();
    }

    /// Runs a change while nothing else changes. It may call what changes the library.
    public <T> T changing(Supplier<T> change) {
        changes.lock();
        try {
            return change.get();
        } finally {
            changes.unlock();
        }
    }

    /// The day by which episodes count as released: today in UTC.
    public LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
