package aniworld.sites.catalog;

import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import aniworld.provider.pages.Edition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;

/// A catalog in a file of this machine; time of change and size tell one edition from the next.
record FileDocument(Path file) implements Document {

    @Override
    public Optional<Loaded> load(Edition known) throws ProviderException {
        try {
            Edition now = edition();
            return now.equals(known) ? Optional.empty() : Optional.of(read(now));
        } catch (NoSuchFileException missing) {
            throw unreachable("The catalog's file is not there", missing);
        } catch (IOException unreadable) {
            throw unreachable("The catalog's file cannot be read", unreadable);
        }
    }

    private Edition edition() throws IOException {
        var facts = Files.readAttributes(file, BasicFileAttributes.class);
        return new Edition(
                Map.of(
                        "modified", facts.lastModifiedTime().toInstant().toString(),
                        "size", String.valueOf(facts.size())));
    }

    private Loaded read(Edition edition) throws IOException, ProviderException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] text = in.readNBytes(LARGEST + 1);
            if (text.length > LARGEST) {
                throw new ProviderException(
                        new ProviderFault.Changed("The catalog is larger than 16 MiB"));
            }
            return new Loaded(file.toUri(), edition, new ByteArrayInputStream(text));
        }
    }

    private static ProviderException unreachable(String reason, IOException cause) {
        return new ProviderException(new ProviderFault.Unreachable(reason), cause);
    }
}
