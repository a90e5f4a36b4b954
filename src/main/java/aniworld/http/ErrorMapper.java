package aniworld.http;

import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns what went wrong into the one error shape. The only place that knows which status belongs
/// to a code.
final class ErrorMapper {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorMapper.class);

    private final Json json;

    ErrorMapper(Json json) {
        this.json = json;
    }

    static int status(ErrorCode code) {
        return switch (code) {
            case BAD_REQUEST -> 400;
            case AUTHENTICATION_ERROR -> 401;
            case AUTHORIZATION_ERROR -> 403;
            case NOT_FOUND -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case CONFLICT -> 409;
            case PAYLOAD_TOO_LARGE -> 413;
            case URI_TOO_LONG -> 414;
            case UNSUPPORTED_MEDIA_TYPE -> 415;
            case VALIDATION_ERROR -> 422;
            case RATE_LIMIT_EXCEEDED -> 429;
            case HEADERS_TOO_LARGE -> 431;
            case INTERNAL_SERVER_ERROR,
                    DOWNLOAD_ERROR,
                    CONFIGURATION_ERROR,
                    PROVIDER_ERROR,
                    DATABASE_ERROR ->
                    500;
            case SERVICE_UNAVAILABLE -> 503;
        };
    }

    /// The problem that a failure is for the client. What nobody foresaw is logged here, whole, and
    /// shown to nobody.
    static Problem problem(Throwable failure) {
        if (failure instanceof Problem problem) {
            note(problem);
            return problem;
        }
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            return Problem.unavailable("The server is stopping");
        }
        LOG.error("unexpected failure", failure);
        return new Problem(ErrorCode.INTERNAL_SERVER_ERROR, "Internal server error");
    }

    private static void note(Problem problem) {
        switch (status(problem.code())) {
            case 500 -> LOG.error("{}: {}", problem.code(), problem.getMessage(), problem);
            case 503 -> LOG.warn("{}: {}", problem.code(), problem.getMessage());
            default -> LOG.debug("{}: {}", problem.code(), problem.getMessage());
        }
    }

    /// Writes the error, unless the answer is already on its way: then the connection is all that
    /// is left to end.
    void answer(Throwable failure, HttpServletResponse response) throws IOException {
        Problem problem = problem(failure);
        if (response.isCommitted()) {
            throw new IOException("failed in the middle of an answer", problem);
        }
        response.resetBuffer();
        response.setStatus(status(problem.code()));
        headers(problem).forEach(response::setHeader);
        response.setContentType("application/json");
        byte[] body = body(problem, RequestId.current());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    byte[] body(Problem problem, String requestId) {
        return json.write(shape(problem, requestId));
    }

    static Map<String, Object> shape(Problem problem, String requestId) {
        var shape = new LinkedHashMap<String, Object>();
        shape.put("success", false);
        shape.put("error", problem.code().name());
        shape.put("message", problem.getMessage());
        shape.put("details", problem.details());
        shape.put("request_id", requestId);
        return shape;
    }

    /// The headers that HTTP demands beside some statuses.
    static Map<String, String> headers(Problem problem) {
        var headers = new LinkedHashMap<String, String>();
        if (problem.code() == ErrorCode.AUTHENTICATION_ERROR) {
            headers.put("WWW-Authenticate", "Bearer");
        }
        if (problem.details().get("retry_after") instanceof Number seconds) {
            headers.put("Retry-After", seconds.toString());
        }
        if (problem.details().get("allowed") instanceof Collection<?> methods) {
            headers.put(
                    "Allow",
                    methods.stream().map(Object::toString).collect(Collectors.joining(", ")));
        }
        return headers;
    }
}
