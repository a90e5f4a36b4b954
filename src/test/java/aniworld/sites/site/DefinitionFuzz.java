package aniworld.sites.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Definitions of sites, in YAML, as an owner has found them somewhere.
public final class DefinitionFuzz {
    private static final Path EXAMPLE = Path.of("src/test/resources/definitions/card-shelf.yml");

    private DefinitionFuzz() {}

    public static List<String> seeds() {
        try {
            return List.of(
                    Files.readString(EXAMPLE),
                    "version: 1\ntitle: [a, &b c, *b]\n? {x: y}\n: |\n  text\n",
                    "!!javax.script.ScriptEngineManager [!!java.net.URL ['http://x/']]",
                    "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n",
                    "search: {path: '/{query}', rows: a, fields: {id: {regex: '(a+)+$'}}}");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// It is a definition, or every mistake is named with its line.
    public static void fuzzerTestOneInput(byte[] data) {
        try {
            DefinitionReader.read("x.yml", new String(data, StandardCharsets.UTF_8));
        } catch (WrongDefinition declared) {
            if (!String.valueOf(declared.getMessage()).contains("x.yml: ")) {
                throw new AssertionError("it does not say where", declared);
            }
        }
    }
}
