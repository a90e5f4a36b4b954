package aniworld.badinput;

import java.util.Map;
import java.util.stream.Collectors;

/// Values that are right, by the names of the parameters they are for.
///
/// @param byName of the path and of the query
public record Seeds(Map<String, String> byName) {
    public Seeds {
        byName = Map.copyOf(byName);
    }

    Sent right(Action action) {
        Sent plain = Sent.of(action.method(), target(action, "", ""));
        return action.body().map(body -> plain.json(body.example().toString())).orElse(plain);
    }

    /// The address of an action, with one name of the path replaced.
    ///
    /// @param raw percent-encoded
    String target(Action action, String replaced, String raw) {
        String target = action.path();
        for (Parameter parameter : action.parametersIn("path")) {
            String value =
                    parameter.name().equals(replaced) ? raw : Percent.encoded(value(parameter));
            target = target.replace("{" + parameter.name() + "}", value);
        }
        String query =
                action.parametersIn("query").stream()
                        .filter(Parameter::required)
                        .map(
                                parameter ->
                                        parameter.name() + "=" + Percent.encoded(value(parameter)))
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? target : target + "?" + query;
    }

    private String value(Parameter parameter) {
        return parameter
                .schema()
                .find("enum")
                .map(values -> values.get(0).asText())
                .orElseGet(() -> known(parameter.name()));
    }

    private String known(String name) {
        String value = byName.get(name);
        if (value == null) {
            throw new AssertionError("the walk knows no right value for the parameter " + name);
        }
        return value;
    }
}
