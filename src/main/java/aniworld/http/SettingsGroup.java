package aniworld.http;

import aniworld.problem.FieldIssue;
import aniworld.problem.Problem;
import aniworld.settings.LiveSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A group of the settings, `logging` say, for a route that shows and takes nothing else: its
/// fields are called there without the group.
///
/// @param name of an object within the settings
record SettingsGroup(LiveSettings settings, String name) {

    JsonNode read() {
        return settings.toJson().path(name);
    }

    /// @throws Problem as [LiveSettings#update], its fields named as the client sent them
    void update(ObjectNode wanted) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.set(name, wanted);
        try {
            settings.update(whole);
        } catch (Problem refused) {
            throw new Problem(refused.code(), plain(refused), details(refused), refused.getCause());
        }
    }

    private static String plain(Problem problem) {
        return String.valueOf(problem.getMessage());
    }

    private Map<String, Object> details(Problem refused) {
        Map<String, Object> details = new LinkedHashMap<>(refused.details());
        details.computeIfPresent("field", (_, field) -> within(field.toString()));
        details.computeIfPresent(
                "errors", (_, errors) -> ((List<?>) errors).stream().map(this::within).toList());
        return details;
    }

    private Object within(Object issue) {
        return issue instanceof FieldIssue one
                ? new FieldIssue(within(one.field()), one.issue())
                : issue;
    }

    private String within(String field) {
        return field.startsWith(name + ".") ? field.substring(name.length() + 1) : field;
    }
}
