package aniworld.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.IdentityHashMap;
import java.util.Optional;

/// Settings that have been read, by field; the others are those of a base.
final class Values {
    private final Settings base;
    private final IdentityHashMap<Field<?>, Object> read = new IdentityHashMap<>();

    Values(Settings base) {
        this.base = base;
    }

    <T> void read(Field<T> field, JsonNode node, Complaints complaints) {
        Optional<T> value = field.shape().read(node, complaints);
        value.ifPresent(good -> read.put(field, good));
    }

    @SuppressWarnings("unchecked") // only the method above puts, and a field's own type
    <T> T of(Field<T> field) {
        Object value = read.get(field);
        return value == null ? field.place().apply(base) : (T) value;
    }
}
