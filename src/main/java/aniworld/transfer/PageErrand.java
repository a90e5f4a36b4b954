package aniworld.transfer;

import aniworld.files.Durable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The media behind one page, brought by the user's own yt-dlp: it works in a folder of its own,
/// where it goes on itself from what an earlier run has left.
final class PageErrand {
    private static final List<String> UNFINISHED = List.of(".part", ".ytdl", ".temp");

    private final TransferOrder order;
    private final TransferSource.Page page;
    private final Extractor extractor;
    private final StreamJob.Network network;
    private final Aside aside;
    private final Workspace workspace;

    PageErrand(
            TransferOrder order,
            TransferSource.Page page,
            Extractor extractor,
            StreamJob.Network network,
            Stop stop) {
        this.order = order;
        this.page = page;
        this.extractor = extractor;
        this.network = network;
        this.aside = new Aside(stop);
        this.workspace = Workspace.beside(order.partial());
    }

    TransferResult run() {
        TransferResult result;
        try {
            result = locked();
        } catch (IOException failure) {
            result = Hindrance.result(failure);
        }
        return switch (result) {
            case TransferResult.Done _, TransferResult.Final _, TransferResult.TargetExists _ ->
                    Draft.discarded(order.partial(), result);
            case TransferResult.Passing _, TransferResult.Stale _, TransferResult.DiskTrouble _ ->
                    result;
        };
    }

    private TransferResult locked() throws IOException {
        aside.call(
                () -> {
                    network.outbound().requireReachable(page.address());
                    return true;
                });
        Optional<PartialFile> lock = workspace.open();
        if (lock.isEmpty()) {
            throw Hindrance.passing("Another process fetches this page already");
        }
        try (PartialFile _ = lock.get()) {
            return brought(workspace.page());
        }
    }

    private TransferResult brought(Path folder) throws IOException {
        extractor.bring(page.address().getHost(), note(folder), folder, workspace.name());
        return delivered(found(folder));
    }

    private Path note(Path folder) throws DiskFault {
        Path note = folder.resolve("address");
        try {
            return Files.writeString(note, page.address() + "\n", StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw DiskFault.of(note, failure);
        }
    }

    /// The largest whole file that is called as was asked for.
    private Path found(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isWhole(String.valueOf(file.getFileName())))
                    .max(Comparator.comparingLong(PageErrand::size))
                    .orElseThrow(() -> Hindrance.lasting("yt-dlp ended without a file"));
        }
    }

    private boolean isWhole(String name) {
        return name.startsWith(workspace.name()) && UNFINISHED.stream().noneMatch(name::endsWith);
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    private TransferResult delivered(Path film) throws IOException {
        Durable.force(film);
        long size = Files.size(film);
        try {
            order.delivery().deliver(film, order.target());
            Durable.forceNameOf(order.target());
            return new TransferResult.Done(size);
        } catch (FileAlreadyExistsException taken) {
            return new TransferResult.TargetExists();
        } catch (IOException failure) {
            throw DiskFault.of(order.target(), failure);
        }
    }
}
