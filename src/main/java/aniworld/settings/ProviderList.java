package aniworld.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The list of providers, whose ids differ. In a variable it is the JSON itself.
record ProviderList() implements Shape<List<ProviderConfig>> {
    private static final int MOST = 50;
    private static final Several<ProviderConfig> LIST = new Several<>(new ProviderEntry(), MOST);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Optional<List<ProviderConfig>> read(JsonNode node, Complaints complaints) {
        Optional<List<ProviderConfig>> providers = LIST.read(node, complaints);
        var ids = new HashSet<String>();
        boolean differ =
                providers.stream().flatMap(List::stream).allMatch(one -> ids.add(one.id()));
        if (!differ) {
            complaints.add("must not have two providers with the same id");
        }
        return differ ? providers : Optional.empty();
    }

    @Override
    public JsonNode write(List<ProviderConfig> value) {
        return LIST.write(value);
    }

    @Override
    public JsonNode ofText(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException _) {
            return TextNode.valueOf(text);
        }
    }
}
