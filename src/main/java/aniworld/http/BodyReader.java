package aniworld.http;

import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the JSON object that a request carries; an empty body is an empty object.
final class BodyReader {
    /// In bytes.
    static final int LARGEST = 1 << 20;

    private static final int PIECE = 8192;

    private final Json json;
    private final Duration longest;

    /// @param longest how long a body may take to come
    BodyReader(Json json, Duration longest) {
        this.json = json;
        this.longest = longest;
    }

    Fields read(HttpServletRequest request) throws IOException {
        byte[] body = bytes(request);
        if (body.length == 0) {
            return new Fields(JsonNodeFactory.instance.objectNode());
        }
        checkType(request.getContentType(), request.getHeader("Content-Encoding"));
        return new Fields(object(body));
    }

    private byte[] bytes(HttpServletRequest request) {
        if (request.getContentLengthLong() > LARGEST) {
            throw tooLarge();
        }
        byte[] body = whole(request);
        if (body.length > LARGEST) {
            throw tooLarge();
        }
        return body;
    }

    /// A client that goes away, or falls silent, in the middle of a body is no fault of ours.
    private byte[] whole(HttpServletRequest request) {
        try {
            return inTime(request.getInputStream());
        } catch (IOException cutShort) {
            throw new Problem(
                    ErrorCode.BAD_REQUEST, "The body did not come whole", Map.of(), cutShort);
        }
    }

    /// One byte now and then keeps a connection alive, but not for ever.
    private byte[] inTime(InputStream in) throws IOException {
        long start = System.nanoTime();
        var body = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            body.write(piece, 0, read);
            if (body.size() > LARGEST) {
                break;
            }
            if (System.nanoTime() - start > longest.toNanos()) {
                throw new IOException("it took longer than " + longest);
            }
        }
        return body.toByteArray();
    }

    private static Problem tooLarge() {
        return new Problem(
                ErrorCode.PAYLOAD_TOO_LARGE,
                "The body is larger than 1 MiB",
                Map.of("limit_bytes", LARGEST),
                null);
    }

    private static void checkType(@Nullable String type, @Nullable String encoding) {
        String[] parts = (type == null ? "" : type.toLowerCase(Locale.ROOT)).split(";", -1);
        boolean right = parts[0].strip().equals("application/json") && encoding == null;
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().replace("\"", "");
            right &= !parameter.startsWith("charset=") || parameter.equals("charset=utf-8");
        }
        if (!right) {
            throw new Problem(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "Send JSON in UTF-8 with Content-Type: application/json");
        }
    }

    private ObjectNode object(byte[] body) {
        try {
            JsonNode node = json.read(body);
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw Problem.validation("body", "must be a JSON object");
        } catch (IOException unreadable) {
            throw Problem.validation("body", "is " + unreadable.getMessage());
        }
    }
}
