package aniworld.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/// What a server answered to a request of [CheckedHttp].
public record Answer(Exchange exchange) {
    public int status() {
        return exchange.status();
    }

    /// The first header of that name, in any case.
    public Optional<String> header(String name) {
        return exchange.response().headers(name).stream().findFirst();
    }

    public byte[] bytes() {
        return exchange.response().bytes();
    }

    public String text() {
        return exchange.response().text();
    }

    /// Fails the test when the body is not JSON.
    public JsonNode json() {
        try {
            return new ObjectMapper().readTree(text());
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + exchange, e);
        }
    }
}
