package aniworld.settings;

import aniworld.problem.ErrorCode;
import aniworld.problem.FieldIssue;
import aniworld.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// What a wish for other settings would lead to.
sealed interface Plan {

    record Ready(LiveSettings.State next) implements Plan {}

    /// @param issues at least one
    /// @param malformed whether types, ranges or names are wrong; otherwise what is asked for
    ///   cannot be used here and now
    record Refused(List<FieldIssue> issues, boolean malformed) implements Plan {
        Problem problem() {
            if (malformed) {
                return Problem.validation(issues);
            }
            FieldIssue first = issues.getFirst();
            var details = new LinkedHashMap<String, Object>();
            details.put("field", first.field());
            details.put("issue", first.issue());
            if (issues.size() > 1) {
                details.put("errors", issues);
            }
            String message = "Invalid configuration: " + first.field() + " " + first.issue();
            return new Problem(ErrorCode.BAD_REQUEST, message, details, null);
        }
    }

    /// The same, with the names that a group's settings have within it.
    default Plan within(String group) {
        return switch (this) {
            case Ready ready -> ready;
            case Refused(var issues, var malformed) ->
                    new Refused(
                            issues.stream().map(issue -> without(group + ".", issue)).toList(),
                            malformed);
        };
    }

    private static FieldIssue without(String prefix, FieldIssue issue) {
        return issue.field().startsWith(prefix)
                ? new FieldIssue(issue.field().substring(prefix.length()), issue.issue())
                : issue;
    }

    static Plan malformed(String field, String issue) {
        return new Refused(List.of(new FieldIssue(field, issue)), true);
    }

    /// Empty when nothing stands against it.
    static Optional<Plan> unusable(List<FieldIssue> issues) {
        return issues.isEmpty() ? Optional.empty() : Optional.of(new Refused(issues, false));
    }
}
