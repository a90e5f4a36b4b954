package aniworld.logs;

import java.util.List;

/// What became of a clean-up.
///
/// @param errors one sentence for each file that should have gone and did not
public record Cleanup(int deleted, long bytesFreed, List<String> errors) {
    public Cleanup {
        errors = List.copyOf(errors);
    }
}
