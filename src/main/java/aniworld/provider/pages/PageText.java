package aniworld.provider.pages;

import aniworld.net.WebPage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The characters of a page. A byte order mark counts most, then the header, then what the page
/// says of itself, then UTF-8. Where a page is not what it says, Windows-1252 is: that is what most
/// servers mean that say nothing or the wrong thing, and every byte is a character in it.
public final class PageText {
    private static final Charset LAST_RESORT = Charset.forName("windows-1252");
    private static final Pattern IN_HEADER =
            Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]{1,40})");
    private static final Pattern IN_PAGE =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]{1,40})");
    private static final int SAID_EARLY = 1024;
    private static final char MARK = '\uFEFF';

    private PageText() {}

    public static String of(WebPage page) {
        byte[] bytes = bytes(page, Integer.MAX_VALUE);
        Charset charset =
                marked(bytes)
                        .or(
                                () ->
                                        page.header("content-type")
                                                .flatMap(type -> find(IN_HEADER, type)))
                        .or(() -> find(IN_PAGE, latin(page, SAID_EARLY)))
                        .orElse(StandardCharsets.UTF_8);
        return withoutMark(
                strictly(bytes, charset).orElseGet(() -> new String(bytes, LAST_RESORT)));
    }

    /// The first bytes, each as the character of its number.
    static String latin(WebPage page, int most) {
        return new String(bytes(page, most), StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(WebPage page, int most) {
        try (InputStream body = page.body()) {
            return body.readNBytes(most);
        } catch (IOException impossible) { // it lies in memory
            throw new UncheckedIOException(impossible);
        }
    }

    private static Optional<Charset> marked(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        return switch (first) {
            case 0xFEFF -> Optional.of(StandardCharsets.UTF_16BE);
            case 0xFFFE -> Optional.of(StandardCharsets.UTF_16LE);
            case 0xEFBB -> Optional.of(StandardCharsets.UTF_8);
            default -> Optional.empty();
        };
    }

    private static Optional<Charset> find(Pattern where, String text) {
        Matcher said = where.matcher(text);
        return said.find() ? named(said.group(1)) : Optional.empty();
    }

    private static Optional<Charset> named(String name) {
        try {
            Charset charset = Charset.forName(name);
            // HTML's own rule: whoever says Latin-1 means Windows-1252
            return Optional.of(charset.equals(StandardCharsets.ISO_8859_1) ? LAST_RESORT : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }
}
