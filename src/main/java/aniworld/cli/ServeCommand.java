package aniworld.cli;

import aniworld.House;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        description = "Starts the server and stays until it is told to end (Ctrl-C, SIGTERM).",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Every setting of the settings file also has a variable ANIWORLD_..., which wins;",
            "ANIWORLD_HOST, ANIWORLD_PORT and ANIWORLD_DATA stand for the options.",
            "ANIWORLD_PASSWORD_FILE names a file whose first line becomes the master password",
            "before the port opens, when none is set yet. ANIWORLD_DATABASE_URL places the",
            "database elsewhere: jdbc:sqlite: and the path of a file."
        })
final class ServeCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "Address to listen at (default: 127.0.0.1 and ::1).")
    private @Nullable String host;

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
                    "Folder for settings, database and logs (default: ~/.local/share/aniworld).")
    private @Nullable Path data;

    ServeCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        var place = new Place(environment);
        Terminal terminal = Terminal.ofProcess();
        try (House house = House.open(place.data(data), environment);
                var residence = Residence.of(house)) {
            new FirstPassword(environment).set(house);
            house.serve(place.host(host), place.port(port));
            new Greeting(terminal).say(house);
            return residence.untilToldToEnd();
        }
    }
}
