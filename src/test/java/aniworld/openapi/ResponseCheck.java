package aniworld.openapi;

import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Parameter;
import io.vertx.openapi.contract.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is wrong with a response, by the document: status, headers, media type, body.
record ResponseCheck(Contract contract, Operation operation, Exchange exchange) {

    List<String> problems() {
        return documented()
                .map(response -> Stream.concat(headers(response), body(response)).toList())
                .orElseGet(
                        () ->
                                List.of(
                                        "response status "
                                                + exchange.status()
                                                + " is not documented"));
    }

    private Optional<Response> documented() {
        return Optional.ofNullable(operation.getResponse(exchange.status()))
                .or(() -> Optional.ofNullable(operation.getDefaultResponse()));
    }

    private Stream<String> headers(Response response) {
        return response.getHeaders().stream().flatMap(this::header);
    }

    private Stream<String> header(Parameter header) {
        var place = "response header " + header.getName();
        var texts = exchange.response().headers(header.getName());
        if (texts.isEmpty()) {
            return header.isRequired() ? Stream.of(place + " is missing") : Stream.of();
        }
        return texts.stream()
                .map(text -> ParameterText.value(header, text))
                .flatMap(value -> contract.inValue(header.getSchema(), value, place).stream());
    }

    private Stream<String> body(Response response) {
        var isEmpty = exchange.response().isEmpty();
        if (exchange.method().equals("HEAD")) {
            return isEmpty ? Stream.of() : Stream.of("response body of a HEAD is not empty");
        }
        if (response.getContent().isEmpty()) {
            return isEmpty ? Stream.of() : Stream.of("response body is not documented");
        }
        return new BodyCheck(contract, "response", response.getContent().values(), response)
                .problems(exchange.response()).stream();
    }
}
