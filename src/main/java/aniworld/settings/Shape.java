package aniworld.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Function;

/// How one setting is written in JSON and in an environment variable.
interface Shape<T> {

    /// @return empty when the node has another shape, and then there is a complaint
    Optional<T> read(JsonNode node, Complaints complaints);

    JsonNode write(T value);

    /// The JSON that a variable's text stands for; whether it is right, [#read] says.
    JsonNode ofText(String text);

    /// The same in JSON, another type in the program.
    default <U> Shape<U> as(Function<T, U> there, Function<U, T> back) {
        Shape<T> self = this;
        return new Shape<>() {
            @Override
            public Optional<U> read(JsonNode node, Complaints complaints) {
                return self.read(node, complaints).map(there);
            }

            @Override
            public JsonNode write(U value) {
                return self.write(back.apply(value));
            }

            @Override
            public JsonNode ofText(String text) {
                return self.ofText(text);
            }
        };
    }
}
