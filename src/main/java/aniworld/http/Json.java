package aniworld.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The one JSON writer and reader of the API. Records are written with `snake_case` names, instants
/// as ISO 8601 in UTC to the second, an empty `Optional` as null.
final class Json {
    private static final int DEEPEST = 32;

    private final ObjectMapper mapper =
            JsonMapper.builder(
                            new com.fasterxml.jackson.core.JsonFactoryBuilder()
                                    .streamReadConstraints(constraints())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                                    .build())
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .addModule(new Jdk8Module())
                    .addModule(new SimpleModule().addSerializer(new WholeSeconds()))
                    .build();

    private static StreamReadConstraints constraints() {
        return StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNameLength(1024).build();
    }

    byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an answer that is no JSON", impossible);
        }
    }

    String text(Object value) {
        return new String(write(value), StandardCharsets.UTF_8);
    }

    /// Reads one document, strictly: UTF-8, no key twice, no depth over 32, nothing after it.
    ///
    /// @throws IOException when it is none; the message does not repeat the input
    JsonNode read(byte[] document) throws IOException {
        String text = decode(document);
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IOException("not readable as JSON" + place(unreadable), unreadable);
        } catch (NumberFormatException beyondAllNumbers) {
            // Jackson 2 lets it through for an exponent of more than ten digits.
            throw new IOException("not readable as JSON: a number is too large", beyondAllNumbers);
        }
    }

    private static String place(JsonProcessingException unreadable) {
        var location = unreadable.getLocation();
        return location == null
                ? ""
                : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static String decode(byte[] document) throws IOException {
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(document))
                            .toString();
            // RFC 8259 section 8.1: a parser may ignore a byte order mark.
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException broken) {
            throw new IOException("not valid UTF-8", broken);
        }
    }

    private static final class WholeSeconds extends StdSerializer<Instant> {
        private static final long serialVersionUID = 1L;

        WholeSeconds() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant instant, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeString(instant.truncatedTo(ChronoUnit.SECONDS).toString());
        }
    }
}
