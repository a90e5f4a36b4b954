package aniworld.settings;

import aniworld.problem.FieldIssue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The text of the settings' file and of its backups.
final class SettingsText {
    private final ObjectMapper json =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();
    private final SettingsCodec codec;

    SettingsText(SettingsCodec codec) {
        this.codec = codec;
    }

    byte[] write(StoredSettings stored) {
        return write(codec.stored(stored.settings()), stored.unknown());
    }

    byte[] writeWithoutSecrets(StoredSettings stored) {
        return write(codec.stored(Credentials.without(stored.settings())), stored.unknown());
    }

    private byte[] write(Map<String, JsonNode> known, Map<String, JsonNode> unknown) {
        var all = new LinkedHashMap<>(known);
        all.putAll(unknown);
        String text = FlatJson.nested(all).toPrettyString() + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// @param secrets whose provider credentials are kept where the text is silent
    /// @throws WrongText with line and field of all that is wrong
    StoredSettings read(byte[] text, Settings secrets) throws WrongText {
        var known = new LinkedHashMap<String, JsonNode>();
        var unknown = new LinkedHashMap<String, JsonNode>();
        FlatJson.flat(parse(text))
                .forEach((name, node) -> (isKnown(name) ? known : unknown).put(name, node));
        return switch (codec.read(known, Settings.DEFAULTS, secrets)) {
            case SettingsCodec.Reading.Good good -> new StoredSettings(good.settings(), unknown);
            case SettingsCodec.Reading.Bad bad -> throw new WrongText(located(text, bad.issues()));
        };
    }

    private static boolean isKnown(String name) {
        return SettingsCodec.isKnown(name) || FlatJson.GROUPS.contains(name);
    }

    private JsonNode parse(byte[] text) throws WrongText {
        try {
            JsonNode node = json.readTree(text);
            if (!node.isObject()) {
                throw new WrongText("line 1: must be a JSON object");
            }
            return node;
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            throw new WrongText("line " + line + ": " + broken.getOriginalMessage());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String located(byte[] text, List<FieldIssue> issues) throws WrongText {
        try {
            var lines = new JsonLines(text);
            return issues.stream()
                    .map(
                            issue ->
                                    "line %d: %s %s"
                                            .formatted(
                                                    lines.of(issue.field()),
                                                    issue.field(),
                                                    issue.issue()))
                    .collect(Collectors.joining("; "));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// A text that holds no settings; the message names line and field.
    static final class WrongText extends Exception {
        private static final long serialVersionUID = 1L;

        WrongText(String message) {
            super(message);
        }
    }
}
