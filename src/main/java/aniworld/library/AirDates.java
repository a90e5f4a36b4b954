package aniworld.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What comes out within some days.
///
/// @param more whether there is more than these
/// @param next the first day behind them on which anything comes out, as far as is known
/// @param known whether any episode of the library has a date
public record AirDates(
        List<Airing> airings, boolean more, Optional<LocalDate> next, boolean known) {

    /// An episode that comes out on a known day.
    ///
    /// @param present whether a file holds it
    public record Airing(
            SeriesKey key, String name, boolean monitored, Episode episode, boolean present) {}
}
