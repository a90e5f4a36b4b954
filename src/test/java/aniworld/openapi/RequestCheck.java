package aniworld.openapi;

import io.vertx.openapi.contract.Location;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What is wrong with a request, by the document. Cookies and what proves who asks are not looked
/// at.
final class RequestCheck {
    private final Contract contract;
    private final Operation operation;
    private final Exchange exchange;
    private final List<String> problems = new ArrayList<>();

    RequestCheck(Contract contract, Operation operation, Exchange exchange) {
        this.contract = contract;
        this.operation = operation;
        this.exchange = exchange;
    }

    List<String> problems() {
        var query = ParameterText.ofQuery(exchange.rawQuery());
        var path =
                ParameterText.ofPath(operation.getAbsoluteOpenAPIPath(), exchange.documentedPath());
        for (Parameter parameter : operation.getParameters()) {
            checkParameter(parameter, query, path);
        }
        checkNames(query);
        checkBody();
        return List.copyOf(problems);
    }

    private void checkParameter(
            Parameter parameter, Map<String, List<String>> query, Map<String, String> path) {
        var name = parameter.getName();
        switch (parameter.getIn()) {
            case QUERY -> checkValues(parameter, query.getOrDefault(name, List.of()));
            case HEADER -> checkValues(parameter, exchange.request().headers(name));
            case PATH -> checkValues(parameter, List.of(path.getOrDefault(name, "")));
            case COOKIE -> {}
        }
    }

    private void checkValues(Parameter parameter, List<String> texts) {
        var place = "request %s %s".formatted(parameter.getIn(), parameter.getName());
        if (texts.isEmpty() && parameter.isRequired()) {
            problems.add(place + " is missing");
        } else if (!texts.isEmpty()) {
            for (Object value : ParameterText.values(parameter, texts)) {
                problems.addAll(contract.inValue(parameter.getSchema(), value, place));
            }
        }
    }

    private void checkNames(Map<String, List<String>> query) {
        query.keySet().stream()
                .filter(name -> !isDocumented(name))
                .forEach(name -> problems.add("request query " + name + " is not documented"));
    }

    private boolean isDocumented(String name) {
        return operation.getParameters().stream()
                .anyMatch(it -> it.getIn() == Location.QUERY && it.getName().equals(name));
    }

    private void checkBody() {
        var documented = operation.getRequestBody();
        if (documented != null && !exchange.request().isEmpty()) {
            var content = documented.getContent().values();
            problems.addAll(
                    new BodyCheck(contract, "request", content, documented)
                            .problems(exchange.request()));
        } else if (documented != null && documented.isRequired()) {
            problems.add("request body is missing");
        } else if (!exchange.request().isEmpty()) {
            problems.add("request body is not documented");
        }
    }
}
