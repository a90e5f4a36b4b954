package aniworld.cli;

import aniworld.House;
import aniworld.demo.DemoContent;
import aniworld.demo.DemoFolder;
import aniworld.demo.DemoOrigin;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description =
                "Shows the whole job on a library and a catalog of its own, with no network but"
                        + " this machine's: scans, finds what is missing, downloads it. Then stays"
                        + " up for the browser.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final String PASSWORD = "secure_pass";
    private static final String OUR_VARIABLES = "ANIWORLD_";

    private final Map<String, String> environment;

    @Option(names = "--once", description = "End when the files are in the library.")
    private boolean once;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            converter = Place.Port.class,
            description = "Port, 0 for any (default: 8000).")
    private @Nullable Integer port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder to work in: new, empty, or made by an earlier demo, which is then"
                            + " emptied (default: a new one each time).")
    private @Nullable Path data;

    DemoCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (DemoFolder folder = DemoFolder.open(Optional.ofNullable(data), DemoCommand::isInUse)) {
            DemoContent content = DemoContent.prepare(folder.path(), InstantSource.system());
            try (DemoOrigin origin = DemoOrigin.start(content, DemoOrigin.USUAL_SPEED);
                    House house = House.open(dataOf(folder.path()), ownEnvironment());
                    var residence = Residence.of(house)) {
                house.configure(settings(content, origin.catalog()));
                if (!show(house, content, folder.path())) {
                    return 1;
                }
                return once ? 0 : residence.untilToldToEnd();
            }
        }
    }

    private static Path dataOf(Path folder) {
        return folder.resolve("data");
    }

    private static boolean isInUse(Path folder) {
        return House.isInUse(dataOf(folder));
    }

    private boolean show(House house, DemoContent content, Path folder)
            throws InterruptedException {
        Terminal terminal = Terminal.ofProcess();
        house.setPassword(PASSWORD);
        house.serve("localhost", new Place(environment).port(port));
        terminal.line("Password: " + PASSWORD);
        terminal.line("Aniworld is at http://localhost:" + house.port());
        terminal.line("Everything it does lies in " + folder);
        boolean complete = tour(house, content, terminal);
        if (complete && !once) {
            terminal.line("It stays up; Ctrl-C ends it.");
        }
        return complete;
    }

    private static boolean tour(House house, DemoContent content, Terminal terminal)
            throws InterruptedException {
        var address = URI.create("http://localhost:" + house.port());
        try (var api = new ApiClient(address)) {
            api.login(PASSWORD);
            return new DemoTour(api, terminal).complete(content.downloaded().value());
        }
    }

    /// The settings with which a server shows this content.
    static JsonNode settings(DemoContent content, URI catalog) {
        var provider =
                Map.of(
                        "id", "demo",
                        "kind", "catalog",
                        "options", Map.of("address", catalog.toString(), "title", "Demo catalog"));
        return new ObjectMapper()
                .valueToTree(
                        Map.of(
                                "anime_directory", content.animeDirectory().toString(),
                                "providers", List.of(provider)));
    }

    /// The user's own settings must not lead the demo to the user's own library.
    private Map<String, String> ownEnvironment() {
        var own = new HashMap<>(environment);
        own.keySet().removeIf(name -> name.startsWith(OUR_VARIABLES));
        return own;
    }
}
