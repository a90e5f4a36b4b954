package aniworld.http;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/// Programs that show the API's document in a browser, as their jars bring them, each with a page
/// and a first script of ours.
enum DocumentReader {
    SWAGGER_UI("docs", "org.webjars/swagger-ui", "swagger-ui/%s/"),
    REDOC("redoc", "org.webjars.npm/redoc", "redoc/%s/bundles/");

    private static final String OURS = "/openapi/";
    private static final String START = "start.js";

    /// ReDoc shows its maker's sign from another host; here it shows a picture of nothing.
    private static final String LOGO = "https://cdn.redoc.ly/redoc/logo-mini.svg";

    private static final String NO_PICTURE =
            "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E";

    private final String page;
    private final String jar;
    private final String folder;

    DocumentReader(String page, String jar, String folder) {
        this.page = page;
        this.jar = jar;
        this.folder = folder;
    }

    /// Its address below `/api/`.
    String page() {
        return page;
    }

    List<String> files() {
        return switch (this) {
            case SWAGGER_UI -> List.of("swagger-ui.css", "swagger-ui-bundle.js", START);
            case REDOC -> List.of("redoc.standalone.js", START);
        };
    }

    /// Another one whenever one of the files is another one.
    String version() throws IOException {
        return release() + "-" + Tag.digest(file(START)).substring(0, 8);
    }

    private String release() throws IOException {
        var facts = new Properties();
        try (InputStream properties = open("/META-INF/maven/" + jar + "/pom.properties")) {
            facts.load(properties);
        }
        return facts.getProperty("version");
    }

    String html() throws IOException {
        String page = new String(read(OURS + this.page + ".html"), StandardCharsets.UTF_8);
        return page.replace("{version}", version());
    }

    /// @param name one of [#files()]
    byte[] file(String name) throws IOException {
        if (name.equals(START)) {
            return read(OURS + page + ".js");
        }
        byte[] content = read("/META-INF/resources/webjars/" + folder.formatted(release()) + name);
        return this == REDOC ? withoutLogo(content) : content;
    }

    private static byte[] withoutLogo(byte[] script) {
        return new String(script, StandardCharsets.UTF_8)
                .replace(LOGO, NO_PICTURE)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] read(String resource) throws IOException {
        try (InputStream content = open(resource)) {
            return content.readAllBytes();
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream content = DocumentReader.class.getResourceAsStream(resource);
        if (content == null) {
            throw new FileNotFoundException(resource);
        }
        return content;
    }
}
