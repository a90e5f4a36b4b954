package aniworld.http;

import aniworld.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The pages that show the API's document to people, with all their files from this program.
final class DocumentPages implements Api {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Override
    public void routes(Routes routes) {
        for (String api : List.of("/api/", "/api/v1/")) {
            for (DocumentReader reader : DocumentReader.values()) {
                String page = api + reader.page();
                routes.page(page, exchange -> page(exchange, reader));
                routes.page(page + "/{version}/{file}", exchange -> file(exchange, reader));
            }
        }
    }

    private static void page(Exchange exchange, DocumentReader reader) throws IOException {
        exchange.header(SafetyHeaders.POLICY, SafetyHeaders.documentPolicy());
        exchange.header("Cache-Control", "no-cache");
        byte[] html = reader.html().getBytes(StandardCharsets.UTF_8);
        exchange.bytes("text/html; charset=utf-8", html);
    }

    private static void file(Exchange exchange, DocumentReader reader) throws IOException {
        String version = exchange.path("version");
        String name = exchange.path("file");
        if (!version.equals(reader.version()) || !reader.files().contains(name)) {
            throw Problem.notFound("Not found");
        }
        exchange.header("Cache-Control", FOR_EVER);
        if (!exchange.isKnown("W/\"" + version + "-" + name + "\"")) {
            exchange.bytes(type(name), reader.file(name));
        }
    }

    private static String type(String name) {
        return name.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";
    }
}
