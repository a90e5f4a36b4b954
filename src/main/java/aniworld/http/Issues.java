package aniworld.http;

import aniworld.problem.FieldIssue;
import aniworld.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/// Gathers what is wrong with an input, so that one answer can name every wrong field.
final class Issues {
    private static final int MOST = 50;

    private final List<FieldIssue> found = new ArrayList<>();

    void add(String field, String issue) {
        if (found.size() < MOST) {
            found.add(new FieldIssue(field, issue));
        }
    }

    /// @throws Problem `VALIDATION_ERROR` when there is any
    void check() {
        if (!found.isEmpty()) {
            throw Problem.validation(found);
        }
    }
}
