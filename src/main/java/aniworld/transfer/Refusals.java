package aniworld.transfer;

import java.util.Optional;

/// What a status other than success means for a transfer.
record Refusals(RetryAfter retryAfter) {

    /// @param wait the server's `Retry-After`
    Head head(String host, int status, Optional<String> wait) {
        String said = host + " answered " + status + meaning(status);
        return switch (status) {
            case 408, 425, 429 -> new Head.Later(said, wait.flatMap(retryAfter::read));
            case 401, 403, 404, 410 -> new Head.Refused(said);
            default ->
                    status >= 500
                            ? new Head.Later(said, wait.flatMap(retryAfter::read))
                            : new Head.Never(said);
        };
    }

    private static String meaning(int status) {
        return switch (status) {
            case 401 -> ": it wants a login";
            case 403 -> ": it does not give the file away";
            case 404 -> ": there is no such file";
            case 410 -> ": the file is gone for good";
            case 429 -> ": too many requests";
            case 503 -> ": it is not available at the moment";
            default -> status >= 500 ? ": it is in trouble" : "";
        };
    }
}
