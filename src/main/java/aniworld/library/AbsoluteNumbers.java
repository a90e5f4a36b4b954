package aniworld.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// Maps numbers that count on over all seasons, as fansubs and some tools write them, onto the
/// seasons that a provider knows: where the first season has 25 episodes, "26" is the first of the
/// second. Such a number reads as one of season 1 that season 1 does not have.
public final class AbsoluteNumbers {
    private final List<EpisodeNumber> inOrder;
    private final int endOfFirst;

    /// @param episodes what the provider has
    public AbsoluteNumbers(List<Episode> episodes) {
        var numbers = new TreeSet<EpisodeNumber>();
        episodes.stream()
                .map(Episode::number)
                .filter(number -> number.season() > 0 && number.tenths() == 0)
                .forEach(numbers::add);
        inOrder = new ArrayList<>(numbers);
        endOfFirst =
                numbers.stream()
                        .filter(number -> number.season() == 1)
                        .mapToInt(EpisodeNumber::number)
                        .max()
                        .orElse(Integer.MAX_VALUE);
    }

    public List<ShelfFile> mapped(List<ShelfFile> files) {
        return files.stream().map(this::mapped).toList();
    }

    private ShelfFile mapped(ShelfFile file) {
        if (file.episodes().stream().noneMatch(this::isBeyond)) {
            return file;
        }
        return file.holding(
                file.episodes().stream()
                        .map(this::mapped)
                        .distinct()
                        .sorted(Comparator.naturalOrder())
                        .toList());
    }

    private boolean isBeyond(EpisodeNumber number) {
        return number.season() == 1 && number.tenths() == 0 && number.number() > endOfFirst;
    }

    /// A number beyond the last season stays what it is: the provider may not have it yet.
    private EpisodeNumber mapped(EpisodeNumber number) {
        boolean known = isBeyond(number) && number.number() <= inOrder.size();
        return known ? inOrder.get(number.number() - 1) : number;
    }
}
