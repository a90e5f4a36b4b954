package aniworld.openapi;

import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Where the routes of a server and the operations of a document differ.
///
/// Variables of a path are compared by their place, not by their name: `/api/anime/{key}` is
/// `/api/anime/{id}`, also as Javalin's `/api/anime/<id>`.
///
/// @param onlyServed routes that the document does not list
/// @param onlyDocumented operations that the server does not have
public record RouteAgreement(SortedSet<Operation> onlyServed, SortedSet<Operation> onlyDocumented) {

    public static RouteAgreement between(
            Collection<Operation> served, Collection<Operation> documented) {
        return new RouteAgreement(missing(served, documented), missing(documented, served));
    }

    public boolean isComplete() {
        return onlyServed.isEmpty() && onlyDocumented.isEmpty();
    }

    private static SortedSet<Operation> missing(
            Collection<Operation> some, Collection<Operation> others) {
        Set<Operation> known =
                others.stream().map(RouteAgreement::nameless).collect(Collectors.toSet());
        var missing = new TreeSet<>(some);
        missing.removeIf(operation -> known.contains(nameless(operation)));
        return missing;
    }

    private static Operation nameless(Operation operation) {
        return new Operation(
                operation.method(), operation.path().replaceAll("\\{[^}]*}|<[^>]*>", "{}"));
    }
}
