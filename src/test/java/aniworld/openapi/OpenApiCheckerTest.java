package aniworld.openapi;

import static aniworld.openapi.ShopExchange.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiCheckerTest {
    private static final String ERROR = "{\"success\": false, \"error\": \"NOT_FOUND\"}";

    private final Path shop = Path.of("src/test/resources/openapi-checker/shop.yaml");
    private final OpenApiChecker checker = OpenApiChecker.of(shop);

    @Test
    void allDocumentedOperationsAreListed() {
        assertThat(checker.operations())
                .hasToString(
                        "[GET /api/items, POST /api/items, DELETE /api/items/{id}, PATCH"
                                + " /api/items/{id}, GET /api/items/{id}/picture, PUT"
                                + " /api/items/{id}/picture]");
    }

    @Test
    void operationsAndStatusesThatWereUsedAreRemembered() {
        checker.check(ShopExchange.of("DELETE", "/api/items/7").exchange());
        checker.check(ShopExchange.of("DELETE", "/api/items/8").exchange());
        checker.checkResponse(ShopExchange.refused(404, ERROR).exchange());

        var removed = new Operation("DELETE", "/api/items/{id}");
        assertThat(checker.used())
                .containsOnlyKeys(removed)
                .containsEntry(removed, Set.of(204, 404));
        assertThat(checker.unused()).hasSize(5).doesNotContain(removed);
    }

    @Test
    void anUndocumentedOperationIsRefused() {
        var unknown = ShopExchange.of("PUT", "/api/items/7").exchange();

        assertThatThrownBy(() -> checker.check(unknown))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Not a documented operation: PUT /api/items/7");
        assertThatThrownBy(() -> checker.checkResponse(unknown)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aWrongRequestPassesWhenOnlyTheResponseIsLookedAt() {
        var wrong = ShopExchange.of("DELETE", "/api/items/none").answered(404, JSON, ERROR);

        checker.checkResponse(wrong.answeredWith("X-Request-ID", "a-1").exchange());
        assertThatThrownBy(() -> checker.checkResponse(wrong.exchange()))
                .hasMessageContaining("response header X-Request-ID is missing");
    }

    @Test
    void whatTheDocumentDoesNotHaveMustBeRefusedInTheShapeOfAnError() {
        var unknown = ShopExchange.of("PUT", "/api/nothing");

        assertThatCode(
                        () ->
                                checker.checkNoSuchOperation(
                                        unknown.answered(404, JSON, ERROR).exchange()))
                .doesNotThrowAnyException();
        assertNotRefusedWell(unknown.answered(200, JSON, ERROR), "status 200");
        assertNotRefusedWell(unknown.answered(404, JSON, "{\"success\": 1}"), "body /success");
        assertNotRefusedWell(unknown.answered(404, JSON, "Not found"), "body is not JSON");
        assertNotRefusedWell(unknown.answered(404, "text/html", ERROR), "text/html");
        assertNotRefusedWell(ShopExchange.refused(404, ERROR), "is documented");
    }

    @Test
    void aSlashAtTheEndMakesAnotherPath() {
        var slashed = ShopExchange.of("DELETE", "/api/items/7/").answered(404, JSON, ERROR);

        checker.checkNoSuchOperation(slashed.exchange());
    }

    @Test
    void noThreadIsLeftBehind() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().contains("vert.x")) {
                assertThat(thread.join(Duration.ofSeconds(30))).as(thread.getName()).isTrue();
            }
        }
    }

    @Test
    void aDocumentThatIsNotOpenApiIsRefused(@TempDir Path folder) throws IOException {
        var wrong = folder.resolve("wrong.yaml");
        Files.writeString(wrong, Files.readString(shop).replace("responses:", "answers:"));

        assertThatThrownBy(() -> OpenApiChecker.of(wrong)).hasMessageContaining("OpenAPI");
    }

    @Test
    void aKeyThatIsWrittenTwiceIsRefused(@TempDir Path folder) throws IOException {
        var twice = folder.resolve("twice.yaml");
        Files.writeString(twice, Files.readString(shop) + "info: {title: again, version: 2.0.0}\n");

        assertThatThrownBy(() -> OpenApiChecker.of(twice)).hasMessageContaining("info");
    }

    private void assertNotRefusedWell(ShopExchange exchange, String reason) {
        assertThatThrownBy(() -> checker.checkNoSuchOperation(exchange.exchange()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(reason);
    }
}
