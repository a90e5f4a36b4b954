package aniworld.sites.site;

import aniworld.net.WebPage;
import aniworld.provider.ProviderException;
import aniworld.provider.pages.JsonPlace;
import aniworld.provider.pages.PageText;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// A piece of a page: all of it, a row, or what is selected in a row.
sealed interface Bit {

    /// The pieces that a selector finds in this one; this one alone for the empty selector.
    List<Bit> select(Selector selector);

    /// Its text, or the value of an attribute; empty text where there is none.
    String text(String attribute);

    static Bit of(WebPage page, boolean json) throws ProviderException {
        return json
                ? new Json(JsonPlace.read(page).node())
                : new Html(Jsoup.parse(PageText.of(page), page.address().toString()));
    }

    record Html(Element element) implements Bit {
        @Override
        public List<Bit> select(Selector selector) {
            return switch (selector) {
                case Selector.Self _ -> List.of(this);
                case Selector.Css css ->
                        element.select(css.evaluator()).stream().<Bit>map(Html::new).toList();
                case Selector.Path _ -> List.of();
            };
        }

        @Override
        public String text(String attribute) {
            return attribute.isEmpty() ? element.text() : element.attr(attribute);
        }
    }

    record Json(JsonNode node) implements Bit {
        @Override
        public List<Bit> select(Selector selector) {
            return switch (selector) {
                case Selector.Self _ -> flat(node);
                case Selector.Path path -> flat(path.in(node));
                case Selector.Css _ -> List.of();
            };
        }

        private static List<Bit> flat(JsonNode found) {
            return found.isArray()
                    ? StreamSupport.stream(found.spliterator(), false).<Bit>map(Json::new).toList()
                    : found.isMissingNode() || found.isNull()
                            ? List.of()
                            : List.of(new Json(found));
        }

        @Override
        public String text(String attribute) {
            return node.isValueNode() ? node.asText() : "";
        }
    }
}
