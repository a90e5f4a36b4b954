package aniworld.sites.site;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A place in a YAML document: scalars are text, and every place knows its line. Anchors and
/// aliases are refused, for they make bombs.
///
/// @param line from 1
record Yaml(int line, Optional<String> text, Map<String, Yaml> members, List<Yaml> items) {
    private static final int DEEPEST = 12;
    private static final YAMLFactory FACTORY =
            YAMLFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                    .build();

    static Yaml read(String file, String document) throws WrongDefinition {
        var mistakes = new Mistakes(file);
        try (YAMLParser parser = FACTORY.createParser(document)) {
            if (parser.nextToken() == null) {
                throw new WrongDefinition(file + ": line 1: expected a definition, found nothing");
            }
            Yaml top = new Reading(parser, mistakes).value();
            mistakes.check();
            return top;
        } catch (JsonProcessingException broken) {
            var where = broken.getLocation();
            int line = where == null ? 1 : Math.max(1, where.getLineNr());
            throw new WrongDefinition(
                    file + ": line " + line + ": expected YAML: " + firstLine(broken));
        } catch (IOException impossible) { // it lies in memory
            throw new WrongDefinition(file + ": cannot be read: " + impossible.getMessage());
        }
    }

    private static String firstLine(JsonProcessingException broken) {
        return String.valueOf(broken.getOriginalMessage()).lines().findFirst().orElse("broken");
    }

    Optional<Yaml> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    boolean isMap() {
        return text.isEmpty() && items.isEmpty();
    }

    /// Goes over the parser's tokens.
    private record Reading(YAMLParser parser, Mistakes mistakes) {

        /// The value that begins at the current token.
        Yaml value() throws IOException {
            int line = parser.currentTokenLocation().getLineNr();
            if (parser.isCurrentAlias() || parser.getObjectId() != null) {
                mistakes.add(line, "", "no anchors and no aliases");
            }
            JsonToken token = parser.currentToken();
            return switch (Objects.requireNonNull(token)) {
                case START_OBJECT -> new Yaml(line, Optional.empty(), members(), List.of());
                case START_ARRAY -> new Yaml(line, Optional.empty(), Map.of(), items());
                case VALUE_NULL -> new Yaml(line, Optional.of(""), Map.of(), List.of());
                default -> new Yaml(line, Optional.of(text(parser)), Map.of(), List.of());
            };
        }

        private static String text(JsonParser parser) throws IOException {
            return Objects.requireNonNullElse(parser.getText(), "");
        }

        private Map<String, Yaml> members() throws IOException {
            var members = new LinkedHashMap<String, Yaml>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                int line = parser.currentTokenLocation().getLineNr();
                parser.nextToken();
                if (members.put(name, value()) != null) {
                    mistakes.add(line, name, "each name once");
                }
            }
            return members;
        }

        private List<Yaml> items() throws IOException {
            List<Yaml> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value());
            }
            return items;
        }
    }
}
