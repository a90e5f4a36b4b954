package aniworld.openapi;

import static aniworld.openapi.ShopExchange.JSON;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One checker for the whole class: to load the document takes longer than all the tests.
@TestInstance(Lifecycle.PER_CLASS)
class RequestCheckTest {
    private final OpenApiChecker checker =
            OpenApiChecker.of(Path.of("src/test/resources/openapi-checker/shop.yaml"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "page=1",
                "page=100",
                "q=tea",
                "q=1.5",
                "q=",
                "q=a+b",
                "q=%C3%A4%3D%26",
                "tag=new",
                "tag=new&tag=old&page=2"
            })
    void aDocumentedQueryPasses(String query) {
        assertPasses(listed("?" + query));
    }

    @ParameterizedTest
    @CsvSource({
        "page=0, query page",
        "page=101, query page",
        "page=two, query page",
        "page=, query page",
        "page=1&page=0, query page",
        "q=longer, query q",
        "tag=worn, query tag /0",
        "tag=new&tag=worn, query tag /1",
        "tag=new&tag=new&tag=old, query tag",
        "colour=red, query colour is not documented"
    })
    void anotherQueryIsRefused(String query, String place) {
        assertRefused(listed("?" + query), "GET /api/items\n", "request " + place);
    }

    @Test
    void headersAreHeldAgainstTheirSchema() {
        assertPasses(listed("").with("x-shop", "3"));
        assertRefused(listed("").with("x-shop", "mine"), "request header X-Shop: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/items/0", "/api/items/seven", "/api/items/1.5"})
    void aPathThatItsSchemaRefusesIsRefused(String path) {
        assertRefused(ShopExchange.of("DELETE", path), "DELETE /api/items/{id}", "path id: ");
    }

    @Test
    void theSecondVersionsPrefixIsTheFirstOne() {
        assertPasses(ShopExchange.of("DELETE", "/api/v1/items/7"));
        assertRefused(ShopExchange.of("DELETE", "/api/v1/items/0"), "DELETE /api/items/{id}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"tea\"}                             | request body: ",
                "{\"name\": 1, \"price\": 1}                     | request body /name: ",
                "{\"name\": \"a\", \"price\": 1, \"colour\": 1}  | request body /colour: ",
                "{                                               | request body is not JSON",
            })
    void aBodyThatItsSchemaRefusesIsRefused(String body, String place) {
        assertRefused(added().sending(JSON, body), "POST /api/items\n", place);
    }

    @Test
    void aRequiredBodyMayNotBeMissing() {
        assertRefused(added(), "request body is missing");
    }

    @Test
    void anOptionalBodyMayBeEmpty() {
        assertPasses(ShopExchange.of("PATCH", "/api/items/7"));
        assertPasses(ShopExchange.of("PATCH", "/api/items/7").sending(JSON, ""));
        assertPasses(ShopExchange.of("PATCH", "/api/items/7").sending(JSON, "{}"));
    }

    @Test
    void anUndocumentedBodyIsRefused() {
        assertRefused(
                ShopExchange.of("DELETE", "/api/items/7").sending(JSON, "{}"),
                "request body is not documented");
    }

    @Test
    void anUndocumentedContentTypeIsRefused() {
        var body = "{\"name\": \"tea\", \"price\": 1}";

        assertRefused(added().sending("text/plain", body), "request content type text/plain");
        assertRefused(
                ShopExchange.of("PUT", "/api/items/7/picture").sending(JSON, "{}"),
                "request content type application/json is not documented");
    }

    @Test
    void aBodyThatIsNotJsonIsHeldAgainstItsTypeOnly() {
        assertPasses(ShopExchange.of("PUT", "/api/items/7/picture").sending("image/png", "…"));
    }

    @Test
    void eachThingThatIsWrongIsTold() {
        assertRefused(
                listed("?page=0&q=longer").with("X-Shop", "mine"),
                "request query page",
                "request query q",
                "request header X-Shop",
                "in GET /api/items?page=0&q=longer");
    }

    private static ShopExchange listed(String query) {
        return ShopExchange.of("GET", "/api/items" + query)
                .answered(200, JSON, "[]")
                .answeredWith("X-Total-Count", "0");
    }

    private static ShopExchange added() {
        return ShopExchange.of("POST", "/api/items")
                .answered(201, JSON, "{\"name\": \"tea\", \"price\": 1, \"note\": null}");
    }

    private void assertPasses(ShopExchange exchange) {
        assertThatCode(() -> checker.check(exchange.exchange())).doesNotThrowAnyException();
    }

    private void assertRefused(ShopExchange exchange, String... parts) {
        assertThatThrownBy(() -> checker.check(exchange.exchange()))
                .isInstanceOf(AssertionError.class)
                .message()
                .contains(parts);
    }
}
