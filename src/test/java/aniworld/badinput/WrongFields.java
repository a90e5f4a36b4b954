package aniworld.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Fields of the body that are missing, of another type, out of range, too long, or unknown; also
/// those of objects inside.
final class WrongFields implements Family {
    private static final String HOLE = "the value goes here";

    @Override
    public Stream<Case> cases(Action action, Sent right) {
        return action.body()
                .map(body -> new Spoiler(right, body.schema(), body.example()).all().stream())
                .orElseGet(Stream::empty);
    }

    /// Of one body.
    private record Spoiler(Sent right, Schema schema, JsonNode example) {

        List<Case> all() {
            List<Case> cases = new ArrayList<>();
            fields(schema, List.of(), cases);
            if (schema.isClosed()) {
                ObjectNode body = example.deepCopy();
                body.put("no_such_field", 1);
                Sent sent = right.json(body.toString());
                cases.add(Case.refused("an unknown field", sent, "no_such_field"));
            }
            return cases;
        }

        private void fields(Schema object, List<String> above, List<Case> cases) {
            object.properties()
                    .forEach(
                            (name, field) -> {
                                List<String> path = new ArrayList<>(above);
                                path.add(name);
                                boolean required = object.required().contains(name);
                                if (required && above.isEmpty()) {
                                    cases.add(missing(name));
                                }
                                wrong(path, field, required, cases);
                                fields(field, path, cases);
                            });
        }

        private Case missing(String name) {
            ObjectNode body = example.deepCopy();
            body.remove(name);
            return Case.refused(name + " is missing", right.json(body.toString()), name);
        }

        private void wrong(List<String> path, Schema field, boolean required, List<Case> cases) {
            String name = String.join(".", path);
            for (WrongValues.Value value : WrongValues.of(field, required)) {
                Sent sent = right.json(holed(path).replace("\"" + HOLE + "\"", value.json()));
                String mistake = name + " is " + value.what();
                cases.add(
                        value.forbidden()
                                ? Case.refused(mistake, sent, name)
                                : Case.tolerated(mistake, sent, name));
            }
        }

        private String holed(List<String> path) {
            ObjectNode body = example.deepCopy();
            ObjectNode inner = body;
            for (String name : path.subList(0, path.size() - 1)) {
                inner = inner.putObject(name);
            }
            inner.put(path.getLast(), HOLE);
            return body.toString();
        }
    }
}
