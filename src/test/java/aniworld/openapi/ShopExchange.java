package aniworld.openapi;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// An exchange with the shop of `openapi-checker/shop.yaml`, which a test makes right or wrong.
record ShopExchange(
        String method,
        String target,
        Map<String, List<String>> requestHeaders,
        String requestBody,
        Answered answered) {

    record Answered(int status, Map<String, List<String>> headers, String body) {}

    static final String JSON = "application/json";

    static ShopExchange of(String method, String target) {
        var nothing = new Answered(204, Map.of(), "");
        return new ShopExchange(method, target, Map.of(), "", nothing);
    }

    /// A right answer of `GET /api/items`, but for the body.
    static ShopExchange listed(String items) {
        return of("GET", "/api/items")
                .answered(200, JSON, items)
                .answeredWith("X-Total-Count", "1");
    }

    /// A right answer of `DELETE /api/items/7`, but for the status and the body.
    static ShopExchange refused(int status, String error) {
        return of("DELETE", "/api/items/7")
                .answered(status, JSON, error)
                .answeredWith("X-Request-ID", "a-1");
    }

    ShopExchange with(String name, String value) {
        return new ShopExchange(
                method, target, and(requestHeaders, name, value), requestBody, answered);
    }

    ShopExchange sending(String type, String body) {
        var typed = and(requestHeaders, "content-type", type);
        return new ShopExchange(method, target, typed, body, answered);
    }

    ShopExchange answered(int status, String type, String body) {
        var headers = Map.of("content-type", List.of(type));
        return new ShopExchange(
                method, target, requestHeaders, requestBody, new Answered(status, headers, body));
    }

    ShopExchange answeredWith(String name, String value) {
        var headers = and(answered.headers, name, value);
        return new ShopExchange(
                method,
                target,
                requestHeaders,
                requestBody,
                new Answered(answered.status, headers, answered.body));
    }

    Exchange exchange() {
        return new Exchange(
                method,
                URI.create(target),
                new Message(requestHeaders, bytes(requestBody)),
                answered.status,
                new Message(answered.headers, bytes(answered.body)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> and(
            Map<String, List<String>> headers, String name, String value) {
        var more = new TreeMap<>(headers);
        more.put(name, List.of(value));
        return more;
    }
}
