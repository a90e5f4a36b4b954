package aniworld.settings;

import aniworld.problem.FieldIssue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Settings to JSON and back, in the flat names of the API.
final class SettingsCodec {
    /// Another name of `logging.level`, written in lower case.
    static final String LOG_LEVEL = "log_level";

    private static final Map<String, Field<?>> BY_NAME =
            Fields.ALL.stream().collect(Collectors.toMap(Field::name, field -> field));

    private final SettingsCheck check;

    SettingsCodec(SettingsCheck check) {
        this.check = check;
    }

    /// What became of a reading.
    sealed interface Reading {
        record Good(Settings settings) implements Reading {}

        /// @param issues at least one
        record Bad(List<FieldIssue> issues) implements Reading {}
    }

    static boolean isKnown(String name) {
        return name.equals(LOG_LEVEL) || BY_NAME.containsKey(name);
    }

    /// The settings of the base, and over them those that are named.
    ///
    /// @param flat names that are no settings are complained about
    Reading read(Map<String, JsonNode> flat, Settings base) {
        return read(flat, base, base);
    }

    /// @param secrets whose provider credentials are kept where the new ones are silent
    Reading read(Map<String, JsonNode> flat, Settings base, Settings secrets) {
        var complaints = new Complaints();
        var values = new Values(base);
        onlyOneLevel(flat, complaints)
                .forEach((name, node) -> read(name, node, values, complaints));
        if (!complaints.all().isEmpty()) {
            return new Reading.Bad(complaints.all());
        }
        Settings settings = Credentials.kept(Fields.settings(values), secrets);
        List<FieldIssue> issues = check.issues(settings);
        return issues.isEmpty() ? new Reading.Good(settings) : new Reading.Bad(issues);
    }

    private static void read(String name, JsonNode node, Values values, Complaints complaints) {
        Field<?> field = BY_NAME.get(name.equals(LOG_LEVEL) ? Fields.LOG_LEVEL.name() : name);
        if (field != null) {
            values.read(field, node, complaints.about(name));
        } else if (FlatJson.GROUPS.contains(name)) {
            complaints.about(name).add("must be an object");
        } else {
            complaints.about(name).add("is not a setting");
        }
    }

    private static Map<String, JsonNode> onlyOneLevel(
            Map<String, JsonNode> flat, Complaints complaints) {
        JsonNode one = flat.get(LOG_LEVEL);
        JsonNode other = flat.get(Fields.LOG_LEVEL.name());
        if (one != null && other != null && !one.asText().equalsIgnoreCase(other.asText())) {
            complaints.about(LOG_LEVEL).add("must be the same as logging.level");
        }
        return flat;
    }

    /// As the file holds them: with secrets, and folders as the user gave them.
    Map<String, JsonNode> stored(Settings settings) {
        var flat = new LinkedHashMap<String, JsonNode>();
        Fields.ALL.forEach(field -> flat.put(field.name(), field.write(settings)));
        return flat;
    }

    /// As a client sees them: without secrets, with the folder that is used when none is set, and
    /// with both names of the log level.
    Map<String, JsonNode> shown(Settings settings) {
        var flat = new LinkedHashMap<>(stored(Credentials.without(settings)));
        flat.put(
                Fields.DOWNLOADS.name(),
                Fields.DOWNLOADS.shape().write(settings.folders().downloadDirectory()));
        flat.put(
                LOG_LEVEL,
                TextNode.valueOf(settings.logging().level().name().toLowerCase(Locale.ROOT)));
        return flat;
    }

    ObjectNode toJson(Settings settings) {
        return FlatJson.nested(shown(settings));
    }

    /// Those of the request that would change something: what a client sends back as it was shown
    /// is no wish.
    Map<String, JsonNode> wishes(JsonNode some, Settings current) {
        Map<String, JsonNode> shown = shown(current);
        var wishes = new LinkedHashMap<String, JsonNode>();
        FlatJson.flat(some)
                .forEach(
                        (name, node) -> {
                            if (!node.equals(shown.get(name))) {
                                wishes.put(name, node);
                            }
                        });
        return wishes;
    }
}
