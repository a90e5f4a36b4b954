package aniworld.http;

import aniworld.library.Holding;
import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import aniworld.refresh.AddResult;
import aniworld.refresh.SearchResult;
import java.util.LinkedHashMap;
import java.util.List;

/// What to say when a provider's series was to join the library.
final class Joining {
    private Joining() {}

    /// @throws Problem when it did not join and was not there
    static Holding holding(AddResult result) {
        return switch (result) {
            case AddResult.Added added -> added.holding();
            case AddResult.AlreadyThere there -> there.holding();
            case AddResult.Unknown _ -> throw Problem.notFound("Anime not found");
            case AddResult.Unreachable unreachable -> throw failed(unreachable.failures());
        };
    }

    /// @param failures at least one; the first leads
    static Problem failed(List<SearchResult.Failure> failures) {
        var details = new LinkedHashMap<String, Object>();
        details.put("provider", failures.getFirst().provider());
        details.put("reason", failures.getFirst().reason());
        if (failures.size() > 1) {
            details.put("failures", failures);
        }
        return new Problem(ErrorCode.PROVIDER_ERROR, "No provider answered", details, null);
    }
}
