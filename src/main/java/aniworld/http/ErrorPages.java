package aniworld.http;

import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// Errors that Jetty finds before a request reaches us, or that it raises by itself: in the same
/// shape as all others.
final class ErrorPages extends ErrorHandler {
    private final ErrorMapper errors;

    ErrorPages(ErrorMapper errors) {
        this.errors = errors;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Problem problem = problem(statusOf(request, response));
        String id = RequestId.from(response.getHeaders().get(RequestId.HEADER));
        byte[] body = errors.body(problem, id);
        response.setStatus(ErrorMapper.status(problem.code()));
        ErrorMapper.headers(problem).forEach(response.getHeaders()::put);
        response.getHeaders().put(RequestId.HEADER, id);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    private static int statusOf(Request request, Response response) {
        return request.getAttribute(ERROR_EXCEPTION) instanceof HttpException known
                ? known.getCode()
                : response.getStatus();
    }

    private static Problem problem(int status) {
        return switch (status) {
            case 401 -> new Problem(ErrorCode.AUTHENTICATION_ERROR, "Authentication required");
            case 403 -> new Problem(ErrorCode.AUTHORIZATION_ERROR, "Not allowed");
            case 404 -> Problem.notFound("Not found");
            case 405 -> new Problem(ErrorCode.METHOD_NOT_ALLOWED, "Method not allowed");
            case 413 -> new Problem(ErrorCode.PAYLOAD_TOO_LARGE, "The request is too large");
            case 414 -> new Problem(ErrorCode.URI_TOO_LONG, "The address is too long");
            case 415 -> new Problem(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Unsupported content type");
            case 431 -> new Problem(ErrorCode.HEADERS_TOO_LARGE, "The headers are too large");
            case 503 -> Problem.unavailable("The server is stopping or overloaded");
            default ->
                    status >= 400 && status < 500
                            ? Problem.badRequest("The request is not understandable as HTTP")
                            : new Problem(ErrorCode.INTERNAL_SERVER_ERROR, "Internal server error");
        };
    }
}
