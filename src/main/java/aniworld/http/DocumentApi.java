package aniworld.http;

import aniworld.settings.Settings;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;

/// The document that describes this API, as JSON.
final class DocumentApi implements Api {
    private static final String DOCUMENT = "/openapi/openapi.yaml";

    private final Supplier<Settings.Server> rules;
    private Optional<Version> last = Optional.empty();

    DocumentApi(Supplier<Settings.Server> rules) {
        this.rules = rules;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/openapi.json", Guard.NONE, this::document);
    }

    private void document(Exchange exchange) throws IOException {
        Version version = version(rules.get().basePath());
        exchange.header("Cache-Control", "no-cache");
        if (!exchange.isKnown(version.tag)) {
            exchange.bytes("application/json", version.json);
        }
    }

    /// Made when somebody first asks, and again when the base path changes.
    private synchronized Version version(String base) throws IOException {
        if (last.isEmpty() || !last.get().base.equals(base)) {
            byte[] json = json(base);
            last = Optional.of(new Version(base, json, Tag.of(json)));
        }
        return last.get();
    }

    private static byte[] json(String base) throws IOException {
        try (InputStream yaml = DocumentApi.class.getResourceAsStream(DOCUMENT)) {
            if (yaml == null) {
                throw new FileNotFoundException(DOCUMENT);
            }
            var document = (ObjectNode) new YAMLMapper().readTree(yaml);
            if (!base.isEmpty()) {
                ((ObjectNode) document.path("servers").get(0)).put("url", base);
            }
            return new ObjectMapper().writeValueAsBytes(document);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out to be changed
    private record Version(String base, byte[] json, String tag) {}
}
