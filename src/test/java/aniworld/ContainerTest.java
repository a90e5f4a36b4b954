package aniworld;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.cli.Cli;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The image and its composition, as far as they can be told without building one: what they name
/// is there, and what they run works.
class ContainerTest {
    private static final Pattern USER =
            Pattern.compile("groupadd --gid (\\d+) (\\w+) && useradd --uid (\\d+) --gid (\\d+) .*");
    private static final Pattern VARIABLE = Pattern.compile("(\\w+)=(\\S+)");

    @TempDir Path folder;
    private List<String> image = List.of();
    private JsonNode service = new ObjectMapper().createObjectNode();

    /// The last stage is what runs. A line that ends in a backslash goes on in the next one.
    @BeforeEach
    void read() throws IOException {
        String whole =
                Files.readString(Path.of("packaging/Dockerfile")).replaceAll(" *\\\\\n *", " ");
        image = whole.substring(whole.lastIndexOf("FROM ")).lines().toList();
        service =
                new YAMLMapper()
                        .readTree(Path.of("packaging/compose.yml").toFile())
                        .at("/services/aniworld");
    }

    private List<String> all(String instruction) {
        return image.stream()
                .filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length() + 1).strip())
                .toList();
    }

    private String one(String instruction) {
        assertThat(all(instruction)).as(instruction).hasSize(1);
        return all(instruction).getFirst();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    private static List<String> words(String json) throws IOException {
        return texts(new ObjectMapper().readTree(json));
    }

    private Map<String, String> variables() {
        return all("ENV").stream()
                .flatMap(line -> VARIABLE.matcher(line).results())
                .collect(Collectors.toMap(pair -> pair.group(1), pair -> pair.group(2)));
    }

    @Test
    void itRunsAsAUserOfItsOwnWhomTheCompositionNamesToo() {
        Matcher made = USER.matcher(all("RUN").getFirst());
        assertThat(made.find()).isTrue();

        assertThat(one("USER")).isEqualTo(made.group(2)).isNotEqualTo("root");
        assertThat(service.path("user").asText()).isEqualTo(made.group(3) + ":" + made.group(4));
        assertThat(made.group(3)).isNotEqualTo("0");
        assertThat(image.indexOf("USER " + one("USER")))
                .as("nothing is installed by the user")
                .isGreaterThan(image.lastIndexOf("RUN " + all("RUN").getLast()));
    }

    @Test
    void itsFoldersAreMadeAndGivenToTheUserAndMounted() throws IOException {
        List<String> folders = words(one("VOLUME"));

        assertThat(folders).containsExactly("/data", "/library");
        assertThat(all("RUN").getFirst())
                .contains("mkdir " + String.join(" ", folders))
                .contains("chown aniworld:aniworld " + String.join(" ", folders));
        assertThat(variables())
                .containsEntry("ANIWORLD_DATA", "/data")
                .containsEntry("ANIWORLD_ANIME_DIRECTORY", "/library")
                .containsEntry("UMASK", "0002");
        assertThat(texts(service.path("volumes")))
                .extracting(mount -> mount.substring(mount.lastIndexOf(':') + 1))
                .containsExactlyElementsOf(folders);
    }

    @Test
    void whatItCopiesAndStartsIsInTheDistribution() throws IOException {
        assertThat(one("COPY")).isEqualTo("--from=build /opt/aniworld /opt/aniworld");
        assertThat(words(one("ENTRYPOINT"))).containsExactly("/opt/aniworld/aniworld");
        assertThat(Path.of("tools/make-dist")).content().contains("cp \"$root/aniworld\"");
        assertThat(Path.of("aniworld")).isExecutable();

        var command = new ArrayList<>(words(one("CMD")));
        command.add("--help");
        assertThat(Cli.run(command.toArray(String[]::new), Map.of())).isZero();
    }

    @Test
    void itsVariablesAreSettingsAndItsCheckFindsARunningServerWell() throws Exception {
        var variables = new HashMap<>(variables());
        service.path("environment")
                .properties()
                .forEach(entry -> variables.put(entry.getKey(), entry.getValue().asText()));
        variables.put("ANIWORLD_ANIME_DIRECTORY", folder.toString());
        Path data = folder.resolve("data");
        try (House house = House.open(data, variables)) {
            house.serve("127.0.0.1", 0);

            assertThat(check(house.port())).isZero();
            assertThat(data.resolve("logs/app.log")).content().doesNotContain("names no setting");
        }
        assertThat(check(1)).as("nobody listens there").isNotZero();
    }

    /// Runs the check of the image, at another port.
    private int check(int port) throws Exception {
        String check = one("HEALTHCHECK");
        List<String> command = words(check.substring(check.indexOf("CMD ") + 4));
        assertThat(String.join(" ", command)).contains("/127.0.0.1/" + one("EXPOSE") + " ");
        Process process =
                new ProcessBuilder(
                                command.stream()
                                        .map(word -> word.replace("/8000", "/" + port))
                                        .toList())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Test
    void theCompositionBuildsThisImageAndFencesItIn() throws IOException {
        Path context = Path.of("packaging").resolve(service.at("/build/context").asText());
        assertThat(context.resolve(service.at("/build/dockerfile").asText())).isRegularFile();
        assertThat(texts(service.path("ports"))).containsExactly("127.0.0.1:8000:" + one("EXPOSE"));
        assertThat(service.path("read_only").asBoolean()).isTrue();
        assertThat(texts(service.path("tmpfs"))).containsExactly("/tmp");
        assertThat(texts(service.path("cap_drop"))).containsExactly("ALL");
        assertThat(texts(service.path("security_opt"))).containsExactly("no-new-privileges:true");
        assertThat(service.at("/environment/ANIWORLD_PASSWORD_FILE").asText())
                .isEqualTo("/run/secrets/" + texts(service.path("secrets")).getFirst());
        assertThat(declared("volumes"))
                .containsAll(
                        texts(service.path("volumes")).stream()
                                .map(mount -> mount.substring(0, mount.indexOf(':')))
                                .filter(source -> !source.startsWith("/"))
                                .toList());
        assertThat(declared("secrets")).containsExactlyElementsOf(texts(service.path("secrets")));
    }

    private static List<String> declared(String kind) throws IOException {
        JsonNode whole = new YAMLMapper().readTree(Path.of("packaging/compose.yml").toFile());
        return whole.path(kind).propertyStream().map(Map.Entry::getKey).toList();
    }

    @Test
    void whatOnlyBuildsIsNotSentToTheBuilder() throws IOException {
        assertThat(Files.readAllLines(Path.of(".dockerignore"))).contains("target", ".git");
        try (Stream<Path> secrets = Files.list(Path.of("packaging"))) {
            assertThat(secrets).noneMatch(file -> file.endsWith("password.txt"));
        }
    }
}
