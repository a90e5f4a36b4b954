package aniworld.sites.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import aniworld.provider.ProviderFault;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The published schema and the reader say the same.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogSchemaTest {
    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final String text = text();
    private final Schema schema = registry.getSchema(text);

    @Test
    void theSchemaIsASchema() {
        Schema ofSchemas =
                registry.getSchema(
                        SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(ofSchemas.validate(text, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("aniworld.sites.catalog.Examples#fitting")
    void bothTake(String document) {
        assertThat(schemaRefuses(document)).isFalse();
        assertThatNoException().isThrownBy(() -> Texts.read(document));
    }

    @ParameterizedTest
    @MethodSource("aniworld.sites.catalog.Examples#misfits")
    void bothRefuse(String document) {
        assertThat(schemaRefuses(document)).isTrue();
        assertThat(Texts.refusal(document)).isInstanceOf(ProviderFault.Changed.class);
    }

    private boolean schemaRefuses(String document) {
        return !schema.validate(
                        document,
                        InputFormat.JSON,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true)))
                .isEmpty();
    }

    private static String text() {
        try (InputStream file =
                CatalogSchemaTest.class.getResourceAsStream("/schema/catalog.schema.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
