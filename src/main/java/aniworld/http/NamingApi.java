package aniworld.http;

import aniworld.shelf.NamePattern;
import java.util.Optional;

/// What files would be called, while somebody writes a pattern for their names.
final class NamingApi implements Api {
    private static final int LONGEST = 1000;

    @Override
    public void routes(Routes routes) {
        routes.get("/api/config/naming", Guard.REQUIRED, NamingApi::preview);
    }

    private static void preview(Exchange exchange) {
        Query query = exchange.query();
        String pattern = query.text("pattern", LONGEST).orElse("");
        query.check();
        Optional<String> issue = NamePattern.issue(pattern);
        exchange.data(
                new Preview(
                        issue.isEmpty(),
                        issue.isEmpty()
                                ? Optional.of(new NamePattern(pattern).preview())
                                : Optional.empty(),
                        issue));
    }

    private record Preview(boolean valid, Optional<String> preview, Optional<String> issue) {}
}
