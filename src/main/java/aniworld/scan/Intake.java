package aniworld.scan;

import aniworld.library.FolderMark;
import aniworld.library.Library;
import aniworld.library.SeriesStore;
import aniworld.library.ShelfNews;
import aniworld.library.names.NameParser;
import aniworld.shelf.ByText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Brings what a walk reads into the library, some entries of the anime directory at a time. A
/// library that knew no file cannot lose one: it takes over each part at once, so that a first scan
/// of any size needs little memory. Else what is as it was is dropped, what is not is kept until
/// all of it is known to be no lost disk. For one thread.
final class Intake {
    /// So many entries are held against what was known of them at a time.
    private static final int SLICE = 100;

    /// The serial collector looks at its old generation only when that has grown to its limit, and
    /// what a scan makes lives just long enough to get there. So it is told to look once in so many
    /// files; that takes some 50 ms, and keeps a scan of 200,000 files under 300 MB.
    private static final int FILES_TO_A_COLLECTION = 20_000;

    private final Library library;
    private final SeriesStore store;
    private final Path anime;
    private final List<String> coming;
    private final Set<String> twice;
    private final boolean direct;
    private final Losses losses;
    private final List<Stocktaking> kept = new ArrayList<>();
    private final Map<String, List<FolderMark>> same = new HashMap<>();
    private final List<Unit> mixed = new ArrayList<>();
    private final List<String> folders = new ArrayList<>();
    private Stocktaking part = new Stocktaking(List.of());
    private int taken;
    private int files;
    private int newSeries;
    private int newEpisodes;

    /// @param coming the names of the entries, in the order in which they will come
    Intake(Library library, Path anime, List<String> coming) {
        this.library = library;
        this.store = library.remembered();
        this.anime = anime;
        this.coming = List.copyOf(coming);
        this.twice = twice(coming);
        int known = store.files();
        this.direct = known == 0;
        this.losses = new Losses(known);
    }

    /// Names that are one but for their composition are looked at together.
    private static Set<String> twice(List<String> names) {
        var all = new HashSet<String>();
        var twice = new HashSet<String>();
        for (String name : names) {
            String folded = ByText.composed(name);
            if (!all.add(folded)) {
                twice.add(folded);
            }
        }
        return twice;
    }

    /// Whether each part is taken over at once.
    boolean isDirect() {
        return direct;
    }

    void add(Unit unit) {
        if (taken % SLICE == 0) {
            endPart();
            int end = Math.min(taken + SLICE, coming.size());
            part = new Stocktaking(store.in(Set.copyOf(coming.subList(taken, end))));
        }
        taken++;
        files += unit.files().size();
        if (unit.hasLoose() || twice.contains(ByText.composed(unit.name()))) {
            mixed.add(unit);
        } else {
            part.add(unit);
        }
    }

    /// Looks at what needs all the rest to be known: files that lie among those of other series.
    ///
    /// @return what was lost
    Losses end(NameParser names) {
        endPart();
        if (!mixed.isEmpty()) {
            part = new Stocktaking(store.in(Set.copyOf(mixed.stream().map(Unit::name).toList())));
            mixed.forEach(part::add);
            var owners = new Owners(names, store.series());
            folders.forEach(owners::folder);
            part.placeLoose(owners, store::findByFolder);
            endPart();
        }
        return losses;
    }

    private void endPart() {
        losses.add(part);
        folders.addAll(part.folders());
        newSeries += part.newSeries();
        newEpisodes += part.newEpisodes();
        if (direct) {
            Renewal.takeOver(part, library, anime);
        } else if (part.isNews()) {
            kept.add(part);
        } else {
            same.putAll(part.marks());
        }
        part = new Stocktaking(List.of());
        if (files >= FILES_TO_A_COLLECTION) {
            files = 0;
            System.gc();
        }
    }

    /// What was kept takes the place of what was known. Each part is taken over as a whole; a crash
    /// between two leaves the others to the next scan.
    void takeOver() {
        kept.forEach(one -> Renewal.takeOver(one, library, anime));
        store.shelve(new ShelfNews(List.of(), Map.of(), List.of(), same, library.now()));
    }

    int newSeries() {
        return newSeries + part.newSeries();
    }

    int newEpisodes() {
        return newEpisodes + part.newEpisodes();
    }
}
