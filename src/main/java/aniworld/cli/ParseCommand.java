package aniworld.cli;

import aniworld.library.names.NameParser;
import aniworld.logs.Visible;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "parse",
        description = "Shows how file and folder names are understood.",
        mixinStandardHelpOptions = true)
final class ParseCommand implements Runnable {
    private final NameParser parser = new NameParser();
    private final ObjectMapper json = new ObjectMapper();

    @Option(names = "--json", description = "Answer with one line of JSON for each name.")
    private boolean asJson;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "Names; without any, one a line from standard input, answered in JSON.")
    private List<String> names = List.of();

    @Override
    public void run() {
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        if (names.isEmpty()) {
            answerStandardInput(out);
        } else {
            names.forEach(name -> out.println(asJson ? line(name) : text(name)));
        }
        out.flush();
    }

    private void answerStandardInput(PrintWriter out) {
        var reader = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (reader) {
            for (String name = reader.readLine(); name != null; name = reader.readLine()) {
                out.println(line(name));
            }
        } catch (IOException failure) {
            throw new Failure("Standard input cannot be read: " + failure.getMessage(), failure);
        }
    }

    private String text(String name) {
        return new ParsedNameView(parser.parse(name)).text();
    }

    private String line(String name) {
        try {
            return Visible.of(
                    json.writeValueAsString(new ParsedNameView(parser.parse(name)).fields()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
