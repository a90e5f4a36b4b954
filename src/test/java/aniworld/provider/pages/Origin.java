package aniworld.provider.pages;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aniworld.net.AllowedAddresses;
import aniworld.net.Outbound;
import aniworld.net.OutboundLimits;
import aniworld.net.WebPage;
import aniworld.origin.LoopbackOrigin;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// Short ways to pages for the tests of this room.
final class Origin {
    private Origin() {}

    static Outbound web(LoopbackOrigin origin) {
        var allowed = AllowedAddresses.of(List.of(origin.address("/")));
        return new Outbound(() -> allowed, () -> OutboundLimits.DEFAULTS, Map.of());
    }

    static WebPage page(String type, String text, Charset charset) {
        return page(type, text.getBytes(charset));
    }

    static WebPage page(String type, byte[] body) {
        return new WebPage(
                URI.create("https://a.example/page"),
                200,
                Map.of("content-type", List.of(type)),
                body);
    }

    static ProviderFault fault(ThrowingCallable call) {
        return catchThrowableOfType(ProviderException.class, call).fault();
    }
}
