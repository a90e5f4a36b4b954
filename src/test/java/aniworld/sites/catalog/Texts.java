package aniworld.sites.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import aniworld.provider.pages.Edition;
import java.io.ByteArrayInputStream;
import java.net.URI;

/// Catalogs as text.
final class Texts {
    private static final URI ADDRESS = URI.create("https://films.example/lists/catalog.json");

    private Texts() {}

    static Catalog read(String text) throws ProviderException {
        return read(ADDRESS, text);
    }

    static Catalog read(URI address, String text) throws ProviderException {
        return read(address, text.getBytes(UTF_8));
    }

    static Catalog read(URI address, byte[] text) throws ProviderException {
        var body = new ByteArrayInputStream(text);
        return CatalogReader.read(new Loaded(address, Edition.UNKNOWN, body));
    }

    static ProviderFault refusal(String text) {
        return refusal(ADDRESS, text);
    }

    static ProviderFault refusal(URI address, String text) {
        return catchThrowableOfType(ProviderException.class, () -> read(address, text)).fault();
    }

    /// @param members of one series, in JSON, beside its id, title and page
    static String series(String members) {
        return catalog(
                """
                {"id": "one", "title": "One", "page": "https://films.example/one"%s}"""
                        .formatted(members.isEmpty() ? "" : ", " + members));
    }

    /// @param members of one episode, in JSON, in season 1 of a series
    static String episode(String members) {
        return series("\"seasons\": [{\"number\": 1, \"episodes\": [{%s}]}]".formatted(members));
    }

    /// @param members of the only source of episode 1
    static String source(String members) {
        return episode("\"number\": 1, \"sources\": [{%s}]".formatted(members));
    }

    /// @param series in JSON, any number
    static String catalog(String series) {
        return "{\"version\": 1, \"series\": [%s]}".formatted(series);
    }
}
