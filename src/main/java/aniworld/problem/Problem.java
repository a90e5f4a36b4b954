package aniworld.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A refusal or failure that travels up to whoever talks with the person: the HTTP API turns it
/// into its error shape, the command line into one line. Where a caller branches on an outcome a
/// sealed result is returned instead.
///
/// The message and the details are shown to clients: no path, no SQL, no secret goes into them
/// unless the client sent it. The cause is for the log.
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    @SuppressWarnings("serial") // never serialised; the values are strings, numbers, lists and maps
    private final Map<String, Object> details;

    public Problem(ErrorCode code, String message) {
        this(code, message, Map.of(), null);
    }

    public Problem(
            ErrorCode code, String message, Map<String, ?> details, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    public static Problem badRequest(String message) {
        return new Problem(ErrorCode.BAD_REQUEST, message);
    }

    public static Problem notFound(String message) {
        return new Problem(ErrorCode.NOT_FOUND, message);
    }

    public static Problem conflict(String message) {
        return new Problem(ErrorCode.CONFLICT, message);
    }

    public static Problem unavailable(String message) {
        return new Problem(ErrorCode.SERVICE_UNAVAILABLE, message);
    }

    /// One field is wrong.
    public static Problem validation(String field, String issue) {
        return validation(List.of(new FieldIssue(field, issue)));
    }

    /// Several fields are wrong; the first leads.
    ///
    /// @param issues at least one
    public static Problem validation(List<FieldIssue> issues) {
        var details = new LinkedHashMap<String, Object>();
        details.put("field", issues.getFirst().field());
        details.put("issue", issues.getFirst().issue());
        if (issues.size() > 1) {
            details.put("errors", List.copyOf(issues));
        }
        return new Problem(ErrorCode.VALIDATION_ERROR, "Request validation failed", details, null);
    }

    public ErrorCode code() {
        return code;
    }

    /// What a client may want beside the message, ready to be written as a JSON object.
    public Map<String, Object> details() {
        return details;
    }
}
