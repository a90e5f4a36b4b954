package aniworld.openapi;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/// Holds exchanges against an OpenAPI 3.1 document, and remembers which of its operations they
/// used.
///
/// Loading a document takes about a second: a test run keeps one checker. It has no threads and
/// nothing to close; any number of threads may use it. Every method named `check` throws an
/// `AssertionError` that names the operation and each place with what is wrong there.
public final class OpenApiChecker {
    private final Contract contract;
    private final Map<Operation, Set<Integer>> used = new ConcurrentHashMap<>();

    private OpenApiChecker(Contract contract) {
        this.contract = contract;
    }

    /// Throws when the file is not to be read, or is not a valid OpenAPI 3.1 document.
    public static OpenApiChecker of(Path yaml) {
        return new OpenApiChecker(Contract.load(yaml));
    }

    /// Request and response are as documented.
    public void check(Exchange exchange) {
        var operation = documented(exchange);
        var problems = new ArrayList<>(new RequestCheck(contract, operation, exchange).problems());
        problems.addAll(answered(operation, exchange));
        refuse(exchange, Contract.named(operation).toString(), problems);
    }

    /// The response is as documented, to a request that need not be.
    public void checkResponse(Exchange exchange) {
        var operation = documented(exchange);
        refuse(exchange, Contract.named(operation).toString(), answered(operation, exchange));
    }

    /// The document has no such operation, and the server said so: status 404 or 405, and a body
    /// that is a `components/schemas/Error`.
    public void checkNoSuchOperation(Exchange exchange) {
        var asked = exchange.method() + " " + exchange.documentedPath();
        var problems = new ArrayList<String>();
        if (contract.find(exchange).isPresent()) {
            problems.add("is documented");
        }
        if (exchange.status() != 404 && exchange.status() != 405) {
            problems.add("response status " + exchange.status() + " is neither 404 nor 405");
        }
        problems.addAll(contract.inError(exchange));
        refuse(exchange, asked, problems);
    }

    /// All documented operations.
    public Set<Operation> operations() {
        return contract.operations();
    }

    /// The statuses each operation answered with so far, in exchanges that were checked; operations
    /// that no test asked for are not in it.
    public Map<Operation, Set<Integer>> used() {
        return Map.copyOf(used);
    }

    /// The documented operations that no checked exchange used so far.
    public Set<Operation> unused() {
        var unused = new TreeSet<>(operations());
        unused.removeAll(used.keySet());
        return unused;
    }

    private io.vertx.openapi.contract.Operation documented(Exchange exchange) {
        return contract.find(exchange)
                .orElseThrow(() -> new AssertionError("Not a documented operation: " + exchange));
    }

    private List<String> answered(
            io.vertx.openapi.contract.Operation operation, Exchange exchange) {
        used.computeIfAbsent(Contract.named(operation), _ -> new ConcurrentSkipListSet<>())
                .add(exchange.status());
        return new ResponseCheck(contract, operation, exchange).problems();
    }

    private static void refuse(Exchange exchange, String operation, List<String> problems) {
        if (!problems.isEmpty()) {
            throw new AssertionError(
                    operation + "\n  " + String.join("\n  ", problems) + "\nin " + exchange);
        }
    }
}
