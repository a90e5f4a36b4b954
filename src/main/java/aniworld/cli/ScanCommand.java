package aniworld.cli;

import aniworld.logs.Visible;
import aniworld.scan.ScanResult.Unreadable;
import aniworld.scan.Survey;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "scan",
        description = "Shows what a folder of series holds. Changes nothing.",
        mixinStandardHelpOptions = true)
final class ScanCommand implements Runnable {
    private final ObjectMapper json = new ObjectMapper();

    @Option(
            names = "--json",
            description = "A line of JSON for each series as it is found, and one with the totals.")
    private boolean asJson;

    @Parameters(paramLabel = "DIR", description = "The folder, as anime_directory would name it.")
    private Path directory = Path.of("");

    @Override
    public void run() {
        Path root = directory.toAbsolutePath().normalize();
        if (!Files.isDirectory(root)) {
            throw new Failure(directory + " is no folder");
        }
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        try {
            scan(root, out);
        } catch (IOException failure) {
            throw new Failure(directory + " cannot be read: " + failure.getMessage(), failure);
        } finally {
            out.flush();
        }
    }

    private void scan(Path root, PrintWriter out) throws IOException {
        var totals = new SurveyTotals();
        List<Unreadable> unreadable =
                new Survey()
                        .run(
                                root,
                                sight -> {
                                    totals.add(sight);
                                    var view = new SightView(sight);
                                    out.println(asJson ? line(view.fields()) : view.text());
                                });
        out.println(asJson ? line(totals.fields(unreadable)) : totals.text(unreadable));
    }

    private String line(Object fields) {
        try {
            return Visible.of(json.writeValueAsString(fields));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
