package aniworld.sites.catalog;

import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;

/// JSON to nodes, strictly: one document, no name twice, bounded nesting, exact numbers.
final class CatalogText {
    private static final int DEEPEST = 20;
    private static final ObjectReader READER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxNumberLength(100)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build()
                    .readerFor(JsonNode.class);

    private CatalogText() {}

    static Spot parse(InputStream text) throws ProviderException {
        try {
            JsonNode top = READER.readValue(text);
            return new Spot("", top);
        } catch (JsonProcessingException broken) {
            throw notJson(place(broken.getLocation()) + broken.getOriginalMessage(), broken);
        } catch (NumberFormatException exponent) { // Jackson lets it through, 2.22
            throw notJson(": a number has too large an exponent", exponent);
        } catch (IOException unreadable) {
            throw notJson(": " + unreadable.getMessage(), unreadable);
        }
    }

    private static String place(JsonLocation where) {
        return where == null
                ? ": "
                : " (line " + where.getLineNr() + ", column " + where.getColumnNr() + "): ";
    }

    private static ProviderException notJson(String why, Exception cause) {
        String reason = "The catalog cannot be read as JSON" + why;
        return new ProviderException(new ProviderFault.Changed(reason), cause);
    }
}
