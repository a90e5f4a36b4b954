package aniworld.scan;

import aniworld.library.ShelfFile;
import java.util.ArrayList;
import java.util.List;

/// What of the known files a walk did not find, over all that it read. For one thread.
final class Losses {
    /// Below so many lost files a person may well have tidied up.
    private static final int FEW = 20;

    /// So many are named; the others are counted.
    private static final int MOST_NAMED = 1_000;

    private final int known;
    private final List<String> named = new ArrayList<>();
    private int lost;
    private int bereft;
    private boolean others;

    /// @param known how many files the whole library has
    Losses(int known) {
        this.known = known;
    }

    void add(Stocktaking part) {
        for (ShelfFile file : part.lost()) {
            if (named.size() < MOST_NAMED) {
                named.add(ShelfFile.text(file.path()));
            }
            lost++;
        }
        bereft += part.held();
        others |= part.hasSeen();
    }

    /// Whether files are known, and every one is gone, and there are no others.
    boolean isAll() {
        return known > 0 && lost == known && !others;
    }

    /// Whether files are known of several series, and every one is gone, and there are others.
    boolean isOfAnother() {
        return known > 1 && lost == known && others && bereft > 1;
    }

    /// Whether it is more than a person loses by tidying up: at least 20 files, and more than a
    /// tenth.
    boolean isMuch() {
        return lost >= FEW && lost * 10L > known;
    }

    ScanResult.Missed missed() {
        return new ScanResult.Missed(lost, known, named);
    }
}
