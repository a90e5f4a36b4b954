package aniworld.openapi;

import static aniworld.openapi.ShopExchange.JSON;
import static aniworld.openapi.ShopExchange.listed;
import static aniworld.openapi.ShopExchange.refused;
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
class ResponseCheckTest {
    private final OpenApiChecker checker =
            OpenApiChecker.of(Path.of("src/test/resources/openapi-checker/shop.yaml"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[{'name': 'tea', 'price': 1}]",
                "[{'name': 'tea', 'price': 1.5, 'state': 'gone', 'kind': 'item'}]",
                "[{'name': 'tea', 'price': 1, 'note': null}]",
                "[{'name': 'tea', 'price': 1, 'weight': 2, 'stock': null}]",
                "[{'name': 'tea', 'price': 1, 'weight': 2.5, 'stock': 3000000000}]",
                "[{'name': 'tea', 'price': 1, 'note': 'hot'}]",
                "[{'name': 'tea', 'price': 1, 'added': '2026-01-01T00:00:00Z'}]",
                "[{'name': 'tea', 'price': 1, 'sizes': [], 'content': {'pieces': 20}}]",
                "[{'name': 'tea', 'price': 1, 'parts': [{'name': 'leaf', 'price': 0}]}]"
            })
    void aDocumentedBodyPasses(String items) {
        assertPasses(listed(quoted(items)));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "null                                           |          | array",
                "{}                                             |          | array",
                "[{'name': 7, 'price': 1}]                      | /0/name  | string",
                "[{'name': 'a', 'price': 1, 'kind': 'thing'}]   | /0/kind  | item",
                "[{'name': 'a', 'price': -1}]                   | /0/price | less than 0",
                "[{'name': '', 'price': 1}]                     | /0/name  | too short",
                "[{'name': 'a'}]                                | /0       | price",
                "[{'name': 'a', 'price': 1, 'colour': 1}]       | /0/colour | additional",
                "[{'name': 'a', 'price': 1, 'state': 'lost'}]   | /0/state | there",
                "[{'name': null, 'price': 1}]                   | /0/name  | null",
                "[{'name': 'a', 'price': 1, 'note': 1}]         | /0/note  | string, null",
                "[{'name': 'a', 'price': 1, 'sizes': [1, 'b']}] | /0/sizes/1 | integer",
                "[{'name': 'a', 'price': 1, 'added': 'today'}]  | /0/added | date-time",
                "[{'name': 'a', 'price': 1}, {'name': 'b'}]     | /1       | price",
                "[{'name': 'a', 'price': 1, 'content': {}}]     | /0/content | litres",
                "[{'name': 'a', 'price': 1, 'content': {'litres': 1, 'pieces': 1}}]"
                        + "                                     | /0/content | pieces",
                "[{'name': 'a', 'price': 1, 'parts': [{'name': 'b', 'price': 'c'}]}]"
                        + "                                     | /0/parts/0/price | number"
            })
    void anotherBodyIsRefusedWithItsPlace(String items, String pointer, String reason) {
        var place = ("response body " + (pointer == null ? "" : pointer)).strip();

        assertRefused(listed(quoted(items)), "GET /api/items\n", place + ": ", reason);
    }

    @Test
    void onlyTheInnermostReasonIsTold() {
        assertThatThrownBy(
                        () -> checker.check(listed(quoted("[{'name': 7, 'price': 1}]")).exchange()))
                .hasMessageContaining("/0/name: Instance type")
                .hasMessageNotContaining("additional")
                .hasMessageNotContaining("does not match schema");
    }

    @Test
    void keywordsBesideAReferenceCount() {
        var added = ShopExchange.of("POST", "/api/items").sending(JSON, item("'note': 'x'"));

        assertPasses(added.answered(201, JSON, item("'note': 'x'")));
        assertRefused(added.answered(201, JSON, item("'kind': 'item'")), "response body", "note");
    }

    @Test
    void aBodyThatIsNotJsonIsRefused() {
        assertRefused(listed("nothing"), "response body is not JSON");
        assertRefused(listed(""), "response body is not JSON");
    }

    @Test
    void anUndocumentedStatusIsRefused() {
        assertPasses(refused(404, quoted("{'success': false, 'error': 'NOT_FOUND'}")));
        assertRefused(
                refused(409, quoted("{'success': false, 'error': 'CONFLICT'}")),
                "DELETE /api/items/{id}",
                "response status 409 is not documented");
    }

    @Test
    void theDefaultAnswerStandsForEachStatusThatIsNotListed() {
        var asked = ShopExchange.of("GET", "/api/items");
        var right = asked.answered(503, JSON, quoted("{'success': false, 'error': 'CLOSED'}"));
        var wrong = asked.answered(503, JSON, quoted("{'success': true, 'error': 'CLOSED'}"));

        assertPasses(right.answeredWith("X-Request-ID", "a-1"));
        assertRefused(wrong.answeredWith("X-Request-ID", "a-1"), "body /success", "false");
    }

    @Test
    void anUndocumentedContentTypeIsRefused() {
        assertPasses(listed("[]").answeredWith("content-type", "Application/JSON; charset=utf-8"));
        assertRefused(
                listed("[]").answeredWith("content-type", "text/plain"),
                "response content type text/plain is not documented");
    }

    @Test
    void aBodyThatIsNotJsonIsHeldAgainstItsTypeOnly() {
        var asked = ShopExchange.of("GET", "/api/items/7/picture");

        assertPasses(asked.answered(200, "image/png", "bytes"));
        assertPasses(asked.answered(200, "text/html; charset=utf-8", "<p>bytes"));
        assertRefused(asked.answered(200, JSON, "{}"), "content type application/json");
        assertRefused(asked.answered(200, "application/octet-stream", "x"), "octet-stream");
    }

    @Test
    void aMissingRequiredHeaderIsRefused() {
        var asked = ShopExchange.of("GET", "/api/items").answered(200, JSON, "[]");

        assertRefused(asked, "response header X-Total-Count is missing");
        assertRefused(asked.answeredWith("X-Total-Count", "many"), "header X-Total-Count: ");
        assertRefused(asked.answeredWith("X-Total-Count", "-1"), "header X-Total-Count: ");
        assertPasses(asked.answeredWith("x-total-count", "0"));
    }

    @Test
    void aReferredHeaderCountsToo() {
        var error = quoted("{'success': false, 'error': 'NOT_FOUND'}");

        assertRefused(
                ShopExchange.of("DELETE", "/api/items/7").answered(404, JSON, error),
                "response header X-Request-ID is missing");
    }

    @Test
    void aBodyWhereNoneIsDocumentedIsRefused() {
        var deleted = ShopExchange.of("DELETE", "/api/items/7");

        assertPasses(deleted);
        assertRefused(deleted.answered(204, JSON, "{}"), "response body is not documented");
    }

    @Test
    void headIsAnsweredAsGetWithoutABody() {
        var head = ShopExchange.of("HEAD", "/api/items").answeredWith("X-Total-Count", "3");

        assertPasses(head.answered(200, JSON, "").answeredWith("X-Total-Count", "3"));
        assertRefused(
                head.answered(200, JSON, "[]").answeredWith("X-Total-Count", "3"),
                "response body of a HEAD is not empty");
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

    private static String item(String more) {
        return quoted("{'name': 'tea', 'price': 1, " + more + "}");
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
