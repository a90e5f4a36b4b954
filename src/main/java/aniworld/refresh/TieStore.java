package aniworld.refresh;

import aniworld.library.SeriesKey;
import java.util.List;

/// Where ties are remembered. They go with their series. Safe for any thread.
public interface TieStore {

    /// By their providers' ids.
    List<Tie> of(SeriesKey series);

    /// Takes the place of an earlier one to the same provider.
    void tie(SeriesKey series, Tie tie);

    /// @return whether there was one
    boolean untie(SeriesKey series, String provider);
}
