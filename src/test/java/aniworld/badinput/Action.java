package aniworld.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// An operation of the document.
///
/// @param path with names in braces
/// @param secured whether it looks at credentials
/// @param body absent when it reads none
/// @param statuses what the document says it may answer
/// @param siblings all methods of the path
record Action(
        String method,
        String path,
        List<Parameter> parameters,
        boolean secured,
        Optional<Body> body,
        Set<Integer> statuses,
        Set<String> siblings) {

    /// @param example one that the document gives, cut down to what is required
    record Body(Schema schema, JsonNode example) {}

    boolean isSafe() {
        return method.equals("GET");
    }

    List<Parameter> parametersIn(String place) {
        return parameters.stream().filter(parameter -> parameter.isIn(place)).toList();
    }

    /// All that can be wrong about it, by name.
    Set<String> inputs() {
        Set<String> inputs = new TreeSet<>();
        parameters.forEach(parameter -> inputs.add(parameter.name()));
        body.ifPresent(read -> inputs.addAll(read.schema().properties().keySet()));
        return inputs;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
