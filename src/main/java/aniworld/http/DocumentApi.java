package aniworld.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/// The document that describes this API.
final class DocumentApi implements Api {
    private static final String DOCUMENT = "/openapi/openapi.yaml";

    @Override
    public void routes(Routes routes) {
        routes.get("/api/openapi.json", Guard.NONE, DocumentApi::document);
    }

    private static void document(Exchange exchange) throws IOException {
        try (InputStream yaml = DocumentApi.class.getResourceAsStream(DOCUMENT)) {
            if (yaml == null) {
                throw new FileNotFoundException(DOCUMENT);
            }
            byte[] json = new ObjectMapper().writeValueAsBytes(new YAMLMapper().readTree(yaml));
            exchange.bytes("application/json", json);
        }
    }
}
