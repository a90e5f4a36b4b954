package aniworld.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Single values by name.
final class Facts {
    private Facts() {}

    static Optional<String> get(Handle handle, String name) {
        return handle.createQuery("SELECT value FROM facts WHERE name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne();
    }

    static void put(Handle handle, String name, String value) {
        handle.createUpdate(
                        """
                        INSERT INTO facts (name, value) VALUES (:name, :value)
                        ON CONFLICT (name) DO UPDATE SET value = excluded.value
                        """)
                .bind("name", name)
                .bind("value", value)
                .execute();
    }
}
