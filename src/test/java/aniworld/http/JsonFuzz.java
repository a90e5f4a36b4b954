package aniworld.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The bodies of requests.
public final class JsonFuzz {
    private static final Json JSON = new Json();

    private JsonFuzz() {}

    public static List<String> seeds() {
        return List.of(
                "{\"serie_id\":\"a\",\"episodes\":[\"S01E01-E12\",null],\"priority\":-1e2,\"force\":true}",
                "{\"a\":{\"b\":[[],[{}],1.5E+308,0.1e-5,\"\\u00e4\\ud83d\\ude00\\n\\\"\\\\/\"]}}",
                "\ufeff[1,2,18446744073709551616,-0,1e400]",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
                "\"text\"");
    }

    /// What is read is written so that it reads the same; else it is no JSON, and that is said.
    public static void fuzzerTestOneInput(byte[] data) {
        try {
            var read = JSON.read(data);
            if (read.isMissingNode()) {
                return;
            }
            byte[] written = JSON.write(read);
            if (!new String(JSON.write(JSON.read(written)), StandardCharsets.UTF_8)
                    .equals(new String(written, StandardCharsets.UTF_8))) {
                throw new AssertionError("it does not read back as it was written");
            }
        } catch (IOException declared) {
            if (String.valueOf(declared.getMessage()).isBlank()) {
                throw new AssertionError("it does not say why", declared);
            }
        }
    }
}
