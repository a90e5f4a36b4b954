package aniworld.refresh;

import aniworld.library.NewSeries;
import aniworld.library.Series;
import aniworld.library.SeriesFacts;
import aniworld.provider.SearchHit;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// What a provider's series brings along when it joins the library.
final class Joining {
    private static final URI NOWHERE = URI.create("");

    private Joining() {}

    /// @param folder as wished; else that of a series in `library` that surely is this one
    static NewSeries of(
            Lookup.Outcome.Known known,
            Optional<String> name,
            Optional<String> folder,
            List<Series> library) {
        SeriesFacts facts = known.page().facts();
        Optional<String> there = folder.or(() -> sureFolder(facts, library));
        SeriesFacts named =
                name.map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .map(facts::withName)
                        .orElse(facts);
        return new NewSeries(known.origin(), named, known.page().episodes(), there);
    }

    private static Optional<String> sureFolder(SeriesFacts facts, List<Series> library) {
        var hit = new SearchHit("", facts.name(), facts.year(), facts.page().orElse(NOWHERE));
        return new Unmatched(library).sure(hit).map(Series::folder);
    }
}
