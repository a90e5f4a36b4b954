package aniworld.settings;

import aniworld.problem.FieldIssue;
import java.util.ArrayList;
import java.util.List;

/// What is wrong with an input, field by field. One for a part of the input writes into the same
/// list, under a longer name.
final class Complaints {
    private final String field;
    private final List<FieldIssue> issues;

    Complaints() {
        this("", new ArrayList<>());
    }

    private Complaints(String field, List<FieldIssue> issues) {
        this.field = field;
        this.issues = issues;
    }

    Complaints about(String part) {
        return new Complaints(field + part, issues);
    }

    void add(String issue) {
        issues.add(new FieldIssue(field, issue));
    }

    List<FieldIssue> all() {
        return List.copyOf(issues);
    }
}
