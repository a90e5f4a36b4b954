package aniworld.origin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import aniworld.net.Web;
import aniworld.net.WebPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Records what servers answer, a file each, and gives it again without a network. Of the headers
/// only those are kept that say what the page is: no cookies, and nothing of the request but its
/// address. Secrets that are named are blotted out wherever they stand.
public final class Recorder implements Web {
    private static final List<String> HEADERS = List.of("content-type", "etag", "last-modified");
    private static final String BLOT = "SECRET";

    private final Web web;
    private final Path folder;
    private final Set<String> secrets;

    private Recorder(Web web, Path folder, Set<String> secrets) {
        this.web = web;
        this.folder = folder;
        this.secrets = Set.copyOf(secrets);
    }

    /// @param secrets not empty ones: passwords, keys, cookies
    public static Recorder records(Web web, Path folder, Set<String> secrets) {
        return new Recorder(web, folder, secrets);
    }

    /// @param secrets in addresses that were recorded
    public static Web replays(Path folder, Set<String> secrets) {
        var recorder =
                new Recorder(
                        (address, _) -> {
                            throw new IOException("There is no network to " + address);
                        },
                        folder,
                        secrets);
        return (address, _) -> recorder.replay(address);
    }

    @Override
    public WebPage get(URI address, Map<String, String> headers) throws IOException {
        WebPage page = web.get(address, headers);
        if (page.status() != 304) {
            Files.write(file(address), text(page).getBytes(ISO_8859_1));
        }
        return page;
    }

    private Path file(URI address) {
        String name = clean(address.toString()).replaceAll("[^A-Za-z0-9._=-]+", "_");
        return folder.resolve(name.substring(0, Math.min(100, name.length())) + ".page");
    }

    private String text(WebPage page) throws IOException {
        var all = new StringBuilder().append(page.status()).append('\n');
        all.append(page.address()).append('\n');
        for (String name : HEADERS) {
            page.header(name).ifPresent(value -> all.append(name + ": " + value + "\n"));
        }
        try (InputStream body = page.body()) {
            all.append('\n').append(new String(body.readAllBytes(), ISO_8859_1));
        }
        return clean(all.toString());
    }

    private String clean(String text) {
        String clean = text;
        for (String secret : secrets) {
            clean = clean.replace(secret, BLOT);
        }
        return clean;
    }

    private WebPage replay(URI address) throws IOException {
        Path file = file(address);
        if (!Files.exists(file)) {
            throw new IOException("Nobody has recorded " + clean(address.toString()));
        }
        String text = Files.readString(file, ISO_8859_1);
        int end = text.indexOf("\n\n");
        String[] head = text.substring(0, end).split("\n", -1);
        var headers = new LinkedHashMap<String, List<String>>();
        for (String line : List.of(head).subList(2, head.length)) {
            int colon = line.indexOf(": ");
            headers.put(line.substring(0, colon), List.of(line.substring(colon + 2)));
        }
        var body = new ByteArrayOutputStream();
        body.writeBytes(text.substring(end + 2).getBytes(ISO_8859_1));
        return new WebPage(
                URI.create(head[1]), Integer.parseInt(head[0]), headers, body.toByteArray());
    }
}
