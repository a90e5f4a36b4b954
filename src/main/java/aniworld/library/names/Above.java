package aniworld.library.names;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The folders above a name, as far as they may say something about it. Each is read once at most,
/// however many names lie there. For one thread.
public final class Above {
    private static final int DEPTH = 3;

    /// Nothing is ever read of it, so that all may share it.
    private static final Above NOTHING = new Above(List.of());

    private final List<String> names;
    private final @Nullable ParsedName[] read;
    private @Nullable Line nearest;

    private Above(List<String> names) {
        this.names = names;
        this.read = new ParsedName[names.size()];
    }

    /// @param folders the outermost first; only the last three count
    public static Above of(List<String> folders) {
        if (folders.isEmpty()) {
            return NOTHING;
        }
        var near = new ArrayList<String>(DEPTH);
        for (int i = folders.size() - 1; i >= 0 && near.size() < DEPTH; i--) {
            if (!folders.get(i).isBlank()) {
                near.add(folders.get(i).strip());
            }
        }
        return new Above(near);
    }

    int size() {
        return names.size();
    }

    /// The name of the folder right above, or empty.
    String nearest() {
        return names.isEmpty() ? "" : names.getFirst();
    }

    /// @param i 0 for the nearest
    ParsedName read(int i, Function<String, ParsedName> reading) {
        ParsedName known = read[i];
        if (known == null) {
            known = reading.apply(names.get(i));
            read[i] = known;
        }
        return known;
    }

    /// The nearest name cut into tokens.
    Line line(Lexicon lexicon) {
        Line known = nearest;
        if (known == null) {
            known = Lexer.read(lexicon, nearest());
            nearest = known;
        }
        return known;
    }
}
