package aniworld.cli;

import aniworld.library.EpisodeNumber;
import java.util.ArrayList;
import java.util.List;

/// Episodes of one season in few words: `E01-E12, E13.5, E14`.
///
/// @param numbers in their order
record Runs(List<EpisodeNumber> numbers) {

    String text() {
        var runs = new ArrayList<String>();
        int from = 0;
        for (int at = 1; at <= numbers.size(); at++) {
            if (at == numbers.size() || !follows(numbers.get(at - 1), numbers.get(at))) {
                runs.add(run(numbers.get(from), numbers.get(at - 1)));
                from = at;
            }
        }
        return String.join(", ", runs);
    }

    private static boolean follows(EpisodeNumber one, EpisodeNumber next) {
        return one.tenths() == 0 && next.tenths() == 0 && next.number() == one.number() + 1;
    }

    private static String run(EpisodeNumber first, EpisodeNumber last) {
        return first.equals(last) ? name(first) : name(first) + "-" + name(last);
    }

    private static String name(EpisodeNumber number) {
        return number.compact().replaceFirst("^S\\d+", "");
    }
}
