package aniworld.scan;

import aniworld.library.Exclusions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folders that the system tells changes of. For one thread.
final class Watched {
    private static final Logger LOG = LoggerFactory.getLogger(Watched.class);

    /// Linux allows a user some ten thousand by default, and others want some too.
    private static final int MOST = 6_000;

    private static final int DEEPEST = 8;

    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private boolean whole = true;

    Watched(WatchService service) {
        this.service = service;
    }

    /// Whether no folder had to be left out.
    boolean isWhole() {
        return whole;
    }

    void addAll(Path root) {
        add(root);
        try (Stream<Path> children = Files.list(root)) {
            children.filter(one -> !Exclusions.seriesFolder(one.getFileName().toString()))
                    .forEach(this::addTree);
        } catch (IOException | UncheckedIOException unreadable) {
            whole = false;
            LOG.warn("The anime directory cannot be listed to be watched", unreadable);
        }
        LOG.info("Watching {} folders of the anime directory", folders.size());
    }

    private void addTree(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.find(folder, DEEPEST, (_, facts) -> facts.isDirectory())) {
            tree.forEach(this::add);
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.debug("{} is not watched", folder, unreadable);
        }
    }

    private void add(Path folder) {
        if (folders.size() >= MOST) {
            whole = false;
            return;
        }
        try {
            WatchKey key =
                    folder.register(
                            service,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_DELETE,
                            StandardWatchEventKinds.ENTRY_MODIFY);
            folders.put(key, folder);
        } catch (IOException full) {
            whole = false;
            LOG.debug("{} is not watched", folder, full);
        }
    }

    /// Takes what has changed in a folder. A folder that has come is watched too, with those that
    /// came in it meanwhile.
    void drain(WatchKey key) {
        Path folder = folders.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (folder != null && event.context() instanceof Path name) {
                Path changed = folder.resolve(name);
                if (event.kind().equals(StandardWatchEventKinds.ENTRY_CREATE)
                        && !Exclusions.innerFolder(name.toString())
                        && Files.isDirectory(changed, LinkOption.NOFOLLOW_LINKS)) {
                    addTree(changed);
                }
            }
        }
        if (!key.reset()) {
            folders.remove(key);
        }
    }
}
