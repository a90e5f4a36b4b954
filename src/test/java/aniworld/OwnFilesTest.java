package aniworld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aniworld.openapi.CheckedHttp;
import aniworld.openapi.OpenApiChecker;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who may read what the server keeps for itself, whatever the umask says.
class OwnFilesTest {
    private static final String PASSWORD = "secure_pass";

    @TempDir Path folder;

    @Test
    void nothingInTheDataFolderOrABackupCanBeReadByAnybodyElse() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path data = folder.resolve("above").resolve("data");
        open(data).close();
        placeOldDatabase(data);

        Path backup = folder.resolve("backup");
        try (House house = open(data)) {
            use(house);
            new Snapshot(data, Map.of()).write(backup);
            assertThat(modes(data))
                    .containsKeys(
                            "above/data/aniworld.db-wal",
                            "above/data/aniworld.db-shm",
                            "above/data/aniworld.lock",
                            "above/data/settings.json",
                            "above/data/logs/error.log")
                    .allSatisfy(OwnFilesTest::isForItsOwner);
        }

        assertThat(modes(data))
                .containsKeys("above/data", "above/data/backups", "above/data/settings-backups")
                .allSatisfy(OwnFilesTest::isForItsOwner);
        assertThat(modes(backup)).hasSize(4).allSatisfy(OwnFilesTest::isForItsOwner);
        othersAreNotAsStrict();
    }

    /// An umask of 077 would make this test true for any program.
    private void othersAreNotAsStrict() throws IOException {
        String plain = mode(Files.writeString(folder.resolve("plain"), "a"));
        if (plain.equals("rw-------")) {
            throw Tools.leaveOut("Private files need an umask that lets others read");
        }
    }

    private static House open(Path data) {
        return House.open(data, Map.of());
    }

    private static void placeOldDatabase(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.filter(one -> one.toString().contains(".db")).toList()) {
                Files.delete(file);
            }
        }
        try (InputStream in =
                Objects.requireNonNull(OwnFilesTest.class.getResourceAsStream("/schemas/v1.db"))) {
            Files.copy(in, data.resolve("aniworld.db"));
        }
    }

    private static void use(House house) {
        house.setPassword(PASSWORD);
        house.serve("127.0.0.1", 0);
        try (var visitor =
                CheckedHttp.to(
                        URI.create("http://127.0.0.1:" + house.port()),
                        OpenApiChecker.of(Path.of("src/main/resources/openapi/openapi.yaml")))) {
            String token =
                    visitor.post("/api/auth/login", Map.of("password", PASSWORD))
                            .json()
                            .path("token")
                            .asText();
            CheckedHttp owner = visitor.bearing(token);
            assertThat(owner.put("/api/config", Map.of("log_level", "debug")).status())
                    .isEqualTo(200);
            assertThat(owner.post("/api/config/backups").status()).isEqualTo(201);
            owner.post("/api/queue/start");
            owner.post("/api/logging/test");
        }
    }

    /// By the path from the test's folder on.
    private Map<String, String> modes(Path root) throws IOException {
        var modes = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(root)) {
            all.forEach(path -> modes.put(folder.relativize(path).toString(), modeOf(path)));
        }
        return modes;
    }

    private static String modeOf(Path path) {
        try {
            return (Files.isDirectory(path) ? "folder " : "file ") + mode(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void isForItsOwner(String name, String mode) {
        assertThat(mode).as(name).isIn("folder rwx------", "file rw-------");
    }
}
