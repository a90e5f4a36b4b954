package aniworld.sites.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/// The published schema, asked through a validator that is not ours.
public final class CatalogSchema {
    private static final String PLACE = "/schema/catalog.schema.json";
    private static final SchemaLocation OF_SCHEMAS =
            SchemaLocation.of("https://json-schema.org/draft/2020-12/schema");

    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final String text;

    public CatalogSchema() throws IOException {
        try (InputStream file = CatalogSchema.class.getResourceAsStream(PLACE)) {
            text = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        }
    }

    /// What is wrong with the schema itself.
    public List<Error> flaws() {
        return complaints(registry.getSchema(OF_SCHEMAS), text);
    }

    /// What the schema has against a document.
    public List<Error> complaints(String document) {
        return complaints(registry.getSchema(text), document);
    }

    private static List<Error> complaints(Schema schema, String document) {
        return schema.validate(
                document,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
