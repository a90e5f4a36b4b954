package aniworld.settings;

import aniworld.problem.ErrorCode;
import aniworld.problem.FieldIssue;
import aniworld.problem.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The settings that variables of the environment decide. They win over the file, and are never
/// written into it.
final class SettingsEnvironment {
    private static final String PREFIX = "ANIWORLD_";

    /// Variables of the command line and the tests, which are no settings.
    private static final Set<String> OTHERS =
            Set.of(
                    "ANIWORLD_HOST",
                    "ANIWORLD_PORT",
                    "ANIWORLD_DATA",
                    "ANIWORLD_DATABASE_URL",
                    "ANIWORLD_PASSWORD_FILE",
                    "ANIWORLD_REQUIRE");

    private final Map<String, JsonNode> flat = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();

    SettingsEnvironment(Map<String, String> variables) {
        var names = new TreeMap<String, Field<?>>();
        Fields.ALL.forEach(field -> names.put(field.variable(), field));
        new TreeMap<>(variables)
                .forEach(
                        (variable, text) -> {
                            if (variable.startsWith(PREFIX) && !OTHERS.contains(variable)) {
                                take(variable, text, Optional.ofNullable(names.get(variable)));
                            }
                        });
    }

    private void take(String variable, String text, Optional<Field<?>> field) {
        if (field.isPresent()) {
            flat.put(field.get().name(), field.get().shape().ofText(text));
        } else if (variable.equals(Field.variable(SettingsCodec.LOG_LEVEL))) {
            flat.put(SettingsCodec.LOG_LEVEL, TextNode.valueOf(text));
        } else {
            warnings.add("The variable " + variable + " names no setting");
        }
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    SettingsCodec.Reading over(Settings stored, SettingsCodec codec) {
        return codec.read(flat, stored);
    }

    /// The variable that decides a setting; empty when none does.
    Optional<String> decides(String name) {
        return Set.of(SettingsCodec.LOG_LEVEL, Fields.LOG_LEVEL.name()).contains(name)
                ? decides(SettingsCodec.LOG_LEVEL, Fields.LOG_LEVEL.name())
                : decides(name, name);
    }

    private Optional<String> decides(String name, String otherName) {
        return Set.copyOf(List.of(name, otherName)).stream()
                .filter(flat::containsKey)
                .map(Field::variable)
                .findFirst();
    }

    static Problem wrong(List<FieldIssue> issues) {
        String message =
                issues.stream()
                        .map(issue -> variable(issue.field()) + " " + issue.issue())
                        .collect(Collectors.joining("; "));
        return new Problem(ErrorCode.CONFIGURATION_ERROR, message);
    }

    private static String variable(String field) {
        int part = field.indexOf('[');
        return part < 0
                ? Field.variable(field)
                : Field.variable(field.substring(0, part)) + field.substring(part);
    }
}
