package aniworld.sites.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/// Which pieces of a page are meant.
sealed interface Selector {
    int LONGEST = 500;

    /// The piece itself; of a JSON array its items.
    record Self() implements Selector {}

    /// @param evaluator of a CSS selector
    record Css(Evaluator evaluator) implements Selector {}

    /// @param steps names, or places in an array
    record Path(List<String> steps) implements Selector {
        private static final Pattern PLACE = Pattern.compile("[0-9]{1,6}");
        private static final Pattern FORM = Pattern.compile("[^.\\s]+(\\.[^.\\s]+)*");

        JsonNode in(JsonNode top) {
            JsonNode now = top;
            for (String step : steps) {
                boolean place = now.isArray() && PLACE.matcher(step).matches();
                JsonNode next = place ? now.get(Integer.parseInt(step)) : now.get(step);
                now = next == null ? MissingNode.getInstance() : next;
            }
            return now;
        }
    }

    /// Empty when the text is none. jsoup's own pseudo-selectors with regular expressions are
    /// refused: nothing would end them.
    static Optional<Selector> parse(String text, boolean json) {
        String bare = text.strip();
        if (bare.isEmpty() || bare.equals("$")) {
            return Optional.of(new Self());
        }
        if (bare.length() > LONGEST) {
            return Optional.empty();
        }
        return json ? path(bare) : css(bare);
    }

    private static Optional<Selector> path(String text) {
        String steps = text.startsWith("$.") ? text.substring(2) : text;
        return Path.FORM.matcher(steps).matches()
                ? Optional.of(new Path(List.of(steps.split("\\.", -1))))
                : Optional.empty();
    }

    private static Optional<Selector> css(String text) {
        if (text.contains(":matches") || text.contains("~=")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Css(QueryParser.parse(text)));
        } catch (IllegalArgumentException | IllegalStateException wrong) {
            return Optional.empty();
        }
    }
}
