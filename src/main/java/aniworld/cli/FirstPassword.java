package aniworld.cli;

import aniworld.House;
import aniworld.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/// Sets the first master password from a file that `ANIWORLD_PASSWORD_FILE` names, as a container's
/// secrets come. A password that is set already stays: the file is not even read then.
record FirstPassword(Map<String, String> environment) {
    private static final String VARIABLE = "ANIWORLD_PASSWORD_FILE";

    /// A password of 128 code points has at most 512 bytes; the rest is room for a line's end.
    private static final int LARGEST = 1024;

    /// @throws Failure when the file cannot be read, or what it holds cannot be a password
    void set(House house) {
        String file = environment.getOrDefault(VARIABLE, "");
        if (!file.isBlank() && !house.hasPassword()) {
            set(house, firstLine(file));
        }
    }

    private static void set(House house, String password) {
        try {
            house.setPassword(password);
        } catch (Problem refused) {
            throw new Failure(
                    "The password in the file of " + VARIABLE + " " + reason(refused), refused);
        }
    }

    private static String reason(Problem refused) {
        Object issue = refused.details().get("issue");
        return Objects.requireNonNullElse(issue, "is refused: " + refused.getMessage()).toString();
    }

    private static String firstLine(String file) {
        try (var bytes = Files.newInputStream(Path.of(file))) {
            byte[] start = bytes.readNBytes(LARGEST);
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(start)).toString();
            return text.lines().findFirst().orElse("");
        } catch (NoSuchFileException missing) {
            throw unreadable(file, "it is not there", missing);
        } catch (CharacterCodingException binary) {
            throw unreadable(file, "it is no UTF-8 text", binary);
        } catch (IOException | InvalidPathException failure) {
            throw unreadable(file, String.valueOf(failure.getMessage()), failure);
        }
    }

    private static Failure unreadable(String file, String why, Exception cause) {
        return new Failure(
                "The file %s of %s cannot be read: %s".formatted(file, VARIABLE, why), cause);
    }
}
