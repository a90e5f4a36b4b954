package aniworld.openapi;

import io.vertx.core.json.JsonArray;
import io.vertx.openapi.contract.MediaType;
import io.vertx.openapi.contract.OpenAPIObject;
import java.util.Collection;
import java.util.List;

/// What is wrong with a body that is there: a media type that is not documented, or JSON that its
/// schema refuses. Into bodies of another type it does not look.
///
/// @param side `request` or `response`, for the sentences
/// @param content the documented types that vertx-openapi knows
/// @param model where [Narrowing] left the others
record BodyCheck(
        Contract contract, String side, Collection<MediaType> content, OpenAPIObject model) {

    List<String> problems(Message message) {
        var type = message.mediaType();
        if (type.isEmpty()) {
            return List.of(side + " header Content-Type is missing");
        }
        var json = content.stream().filter(it -> Narrowing.isJson(it.getIdentifier())).findFirst();
        if (Narrowing.isJson(type.get()) && json.isPresent()) {
            return contract.inJson(json.get().getSchema(), message, side + " body");
        }
        return isAmongOthers(type.get())
                ? List.of()
                : List.of("%s content type %s is not documented".formatted(side, type.get()));
    }

    private boolean isAmongOthers(String type) {
        return model.getOpenAPIModel().getJsonArray(Narrowing.OTHER_TYPES, new JsonArray()).stream()
                .map(String::valueOf)
                .map(Message::withoutParameters)
                .anyMatch(other -> includes(other, type));
    }

    /// A documented `image/*` includes each type of image.
    private static boolean includes(String documented, String type) {
        return documented.equals(type)
                || (documented.endsWith("/*")
                        && type.startsWith(documented.substring(0, documented.length() - 1)));
    }
}
