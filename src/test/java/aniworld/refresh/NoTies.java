package aniworld.refresh;

import aniworld.library.SeriesKey;
import java.util.List;

/// Nobody ties anything.
record NoTies() implements TieStore {
    @Override
    public List<Tie> of(SeriesKey series) {
        return List.of();
    }

    @Override
    public void tie(SeriesKey series, Tie tie) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean untie(SeriesKey series, String provider) {
        return false;
    }
}
