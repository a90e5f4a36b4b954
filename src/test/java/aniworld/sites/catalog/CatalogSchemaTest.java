package aniworld.sites.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import aniworld.provider.ProviderFault;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The published schema and the reader say the same.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogSchemaTest {
    private CatalogSchema schema;

    @BeforeAll
    void readSchema() throws IOException {
        schema = new CatalogSchema();
    }

    @Test
    void theSchemaIsASchema() {
        assertThat(schema.flaws()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("aniworld.sites.catalog.Examples#fitting")
    void bothTake(String document) {
        assertThat(schema.complaints(document)).isEmpty();
        assertThatNoException().isThrownBy(() -> Texts.read(document));
    }

    @ParameterizedTest
    @MethodSource("aniworld.sites.catalog.Examples#misfits")
    void bothRefuse(String document) {
        assertThat(schema.complaints(document)).isNotEmpty();
        assertThat(Texts.refusal(document)).isInstanceOf(ProviderFault.Changed.class);
    }
}
