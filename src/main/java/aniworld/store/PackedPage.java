package aniworld.store;

import aniworld.net.WebPage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A page as it is stored: those headers that say what it is, and its body packed. Nobody changes
/// the body.
final class PackedPage {
    /// In the order of the columns.
    static final List<String> HEADERS = List.of("content-type", "etag", "last-modified");

    private static final int LARGEST = 64 << 20;

    private final URI address;
    private final List<String> headers;
    private final byte[] body;

    /// @param address after all redirects
    /// @param headers their values in the order of [#HEADERS], empty for one that was not sent
    PackedPage(URI address, List<String> headers, byte[] body) {
        this.address = address;
        this.headers = List.copyOf(headers);
        this.body = body;
    }

    static PackedPage of(WebPage page) {
        var packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed);
                InputStream in = page.body()) {
            in.transferTo(out);
        } catch (IOException impossible) { // it lies in memory
            throw new UncheckedIOException(impossible);
        }
        List<String> headers = HEADERS.stream().map(name -> page.header(name).orElse("")).toList();
        return new PackedPage(page.address(), headers, packed.toByteArray());
    }

    URI address() {
        return address;
    }

    List<String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    /// Empty when it is damaged.
    Optional<WebPage> unpacked() {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return Optional.of(new WebPage(address, 200, named(), in.readNBytes(LARGEST)));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    private Map<String, List<String>> named() {
        var named = new HashMap<String, List<String>>();
        for (int i = 0; i < HEADERS.size(); i++) {
            if (!headers.get(i).isEmpty()) {
                named.put(HEADERS.get(i), List.of(headers.get(i)));
            }
        }
        return named;
    }
}
