package aniworld.badinput;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Says what is wrong with an answer to a wrong request.
final class Judge {
    /// What only a failure that nobody foresaw would say.
    private static final Pattern INSIDES =
            Pattern.compile("\\tat |Exception|\\bjava\\.|aniworld\\.[a-z]+\\.|SELECT |SQLITE");

    /// What a file of this machine says that no route serves: `/etc/passwd`, and the test's own.
    private static final Pattern OUTSIDE = Pattern.compile("root:[^:]*:0:0:|" + Site.OUTSIDE);

    private static final Set<String> SHAPE =
            Set.of("success", "error", "message", "details", "request_id");

    private static final int SERVICE_UNAVAILABLE = 503;

    List<String> complaints(Action action, Case tried, Heard heard) {
        List<String> complaints = new ArrayList<>();
        if (!isAllowed(action, tried, heard)) {
            complaints.add("status " + heard.status());
        }
        if (OUTSIDE.matcher(heard.body()).find()) {
            complaints.add("shows a file from elsewhere");
        }
        if (heard.isError()) {
            JsonNode body = json(heard.body());
            shape(body, heard, complaints);
            if (tried.expected() == Case.Expected.REFUSED) {
                tried.field().ifPresent(field -> named(field, body, heard, complaints));
            }
        }
        return complaints;
    }

    private static boolean isAllowed(Action action, Case tried, Heard heard) {
        boolean refused = heard.status() >= 400 && heard.status() < 500;
        boolean documented = action.statuses().contains(heard.status());
        return switch (tried.expected()) {
            case UNROUTED -> refused;
            case REFUSED -> refused && documented;
            case TOLERATED ->
                    documented
                            && (refused
                                    || heard.isSuccess()
                                    || heard.status() == SERVICE_UNAVAILABLE);
        };
    }

    private static void shape(JsonNode body, Heard heard, List<String> complaints) {
        for (String name : SHAPE) {
            if (!body.has(name)) {
                complaints.add("no " + name);
            }
        }
        if (body.path("message").asText().isBlank() || !body.path("details").isObject()) {
            complaints.add("no message, or no object of details");
        }
        if (!body.path("request_id").asText().equals(heard.header("x-request-id"))) {
            complaints.add("two request ids");
        }
        if (INSIDES.matcher(heard.body()).find()) {
            complaints.add("shows its insides");
        }
    }

    /// A wrong value is refused by the name of its field, in the details or at least in the
    /// message.
    private static void named(String field, JsonNode body, Heard heard, List<String> complaints) {
        JsonNode details = body.path("details");
        boolean inDetails =
                isAbout(field, details.path("field").asText())
                        || details.path("errors")
                                .valueStream()
                                .anyMatch(error -> isAbout(field, error.path("field").asText()));
        String leaf = field.substring(field.lastIndexOf('.') + 1);
        if (!inDetails
                && (heard.status() == 422 || !body.path("message").asText().contains(leaf))) {
            complaints.add("does not name " + field);
        }
    }

    private static boolean isAbout(String field, String named) {
        return named.equals(field)
                || named.startsWith(field + "[")
                || named.startsWith(field + ".");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException none) {
            return MissingNode.getInstance();
        }
    }
}
