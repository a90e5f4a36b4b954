package aniworld;

import static java.nio.charset.StandardCharsets.UTF_8;

import aniworld.Kinds.WrongProvider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where the definitions of sites are: the user's own in `definitions/` of the data folder, then
/// those that come along. A name is no path.
///
/// @param folder need not be there
record Definitions(Path folder) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,64}");
    private static final int LARGEST = 256 * 1024;

    /// @return the text of a definition
    String read(String name) throws WrongProvider {
        if (!NAME.matcher(name).matches()) {
            throw wrong("must be the name of a definition: a-z, 0-9, _ and -");
        }
        Path own = folder.resolve(name + ".yml");
        try (InputStream in = open(own, name)) {
            if (in == null) {
                throw wrong("names no definition: there is no " + name + ".yml in definitions");
            }
            byte[] text = in.readNBytes(LARGEST + 1);
            if (text.length > LARGEST) {
                throw wrong("names a definition of more than 256 KiB");
            }
            return new String(text, UTF_8);
        } catch (IOException unreadable) {
            throw wrong("names a definition that cannot be read");
        }
    }

    private static @Nullable InputStream open(Path own, String name) throws IOException {
        return Files.isRegularFile(own, LinkOption.NOFOLLOW_LINKS)
                ? Files.newInputStream(own)
                : Definitions.class.getResourceAsStream("/definitions/" + name + ".yml");
    }

    private static WrongProvider wrong(String issue) {
        return new WrongProvider("options.definition", issue);
    }
}
