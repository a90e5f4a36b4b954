package aniworld.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;

/// Lays out the library with which the demo begins.
///
/// @param root the anime directory
record DemoLibrary(Path root, Clips clips, LocalDate today) {

    /// @throws IOException when a file is there already or cannot be written; what was written
    ///   stays
    void layOut(List<SeriesPlan> plan) throws IOException {
        Files.createDirectories(root);
        for (SeriesPlan series : plan) {
            if (series.folder().isPresent()) {
                layOut(series, root.resolve(series.folder().get()));
            }
        }
    }

    private void layOut(SeriesPlan series, Path folder) throws IOException {
        for (EpisodePlan episode : series.episodes(today)) {
            if (episode.file().isPresent()) {
                String language = episode.languages().getFirst();
                write(
                        clips.of(series.id(), episode.number(), language),
                        folder.resolve(episode.file().get()));
            }
        }
    }

    private static void write(Content content, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            content.writeTo(out);
        }
    }
}
