package aniworld.openapi;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.JsonSchema;
import io.vertx.openapi.contract.OpenAPIContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// The document as vertx-openapi read it: valid by the schema of OpenAPI 3.1, references resolved.
///
/// Vert.x lives only while the document is loaded; afterwards no thread of it is left.
final class Contract {
    private static final Duration LOAD_TIMEOUT = Duration.ofSeconds(60);

    private final OpenAPIContract contract;

    private Contract(OpenAPIContract contract) {
        this.contract = contract;
    }

    static Contract load(Path yaml) {
        var document = Narrowing.narrow(read(yaml));
        var vertx = Vertx.vertx();
        try {
            return new Contract(within(LOAD_TIMEOUT, OpenAPIContract.from(vertx, document)));
        } finally {
            within(LOAD_TIMEOUT, vertx.close());
        }
    }

    private static <T> T within(Duration timeout, Future<T> future) {
        try {
            return future.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("Vert.x took longer than " + timeout, e);
        }
    }

    Set<Operation> operations() {
        var all = new TreeSet<Operation>();
        contract.operations().forEach(operation -> all.add(named(operation)));
        return all;
    }

    /// HEAD is answered as GET is, without the body, and not listed in the document. A slash at the
    /// end, which vertx-openapi passes over, makes another path.
    Optional<io.vertx.openapi.contract.Operation> find(Exchange exchange) {
        var path = exchange.documentedPath();
        var method = exchange.method().equals("HEAD") ? "GET" : exchange.method();
        return path.length() > 1 && path.endsWith("/")
                ? Optional.empty()
                : Optional.ofNullable(contract.findOperation(path, HttpMethod.valueOf(method)));
    }

    static Operation named(io.vertx.openapi.contract.Operation operation) {
        return new Operation(operation.getHttpMethod().name(), operation.getAbsoluteOpenAPIPath());
    }

    /// What is wrong with a JSON value found at that place.
    List<String> inValue(JsonSchema schema, Object value, String place) {
        var outcome = contract.getSchemaRepository().validator(schema).validate(value);
        return Violations.of(outcome).at(place);
    }

    /// What is wrong with a body that ought to be JSON; no schema allows each value.
    List<String> inJson(@Nullable JsonSchema schema, Message message, String place) {
        try {
            var value = Json.decodeValue(Buffer.buffer(message.bytes()));
            return schema == null ? List.of() : inValue(schema, value, place);
        } catch (DecodeException e) {
            return List.of(place + " is not JSON");
        }
    }

    /// What keeps a response from being a `components/schemas/Error`.
    List<String> inError(Exchange exchange) {
        if (exchange.method().equals("HEAD")) {
            return List.of();
        }
        var type = exchange.response().mediaType().orElse("none");
        return Narrowing.isJson(type)
                ? inJson(errorSchema(), exchange.response(), "response body")
                : List.of("response content type %s is not that of an error".formatted(type));
    }

    private JsonSchema errorSchema() {
        var components = contract.getRawContract().getJsonObject("components");
        return JsonSchema.of(components.getJsonObject("schemas").getJsonObject("Error"));
    }

    private static JsonObject read(Path yaml) {
        var mapper = YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        try {
            var tree = mapper.build().readTree(yaml.toFile());
            return new JsonObject(new ObjectMapper().writeValueAsString(tree));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
