package aniworld.downloads;

import aniworld.provider.MediaSource;
import aniworld.provider.ProviderException;
import aniworld.transfer.Checksum;
import aniworld.transfer.TransferOrder;
import aniworld.transfer.TransferResult;
import aniworld.transfer.TransferSource;
import aniworld.transfer.Transfers;
import aniworld.transfer.Wrapping;
import aniworld.transfer.hls.StreamWish;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Brings an episode from one source. A link that expires on the way is asked for once more, and
/// then it goes on from the bytes that are there. Safe for any thread.
final class Haul {
    private final Transfers transfers;
    private final Destination destination;
    private final Supplier<Taste> taste;
    private final PartialFiles partials;
    private final Reservations reservations;

    Haul(Transfers transfers, Destination destination, Supplier<Taste> taste) {
        this.transfers = transfers;
        this.destination = destination;
        this.taste = taste;
        this.partials = new PartialFiles(destination);
        this.reservations = new Reservations(destination);
    }

    /// The same source with a fresh link.
    @FunctionalInterface
    interface Renewal {
        Optional<MediaSource> renewed() throws InterruptedException, ProviderException;
    }

    Outcome bring(MediaSource source, Errand errand, Renewal renewal)
            throws InterruptedException, ProviderException {
        Delivered first = attempt(source, errand);
        if (!(first.result() instanceof TransferResult.Stale)) {
            return outcome(first, errand);
        }
        Optional<MediaSource> fresh = renewal.renewed();
        return outcome(fresh.isPresent() ? attempt(fresh.get(), errand) : first, errand);
    }

    private Delivered attempt(MediaSource source, Errand errand) throws InterruptedException {
        return switch (source) {
            case MediaSource.FileSource file -> fetch(source, file(file), errand);
            case MediaSource.HlsSource stream -> fetch(source, stream(stream, errand), errand);
            case MediaSource.PageSource page ->
                    fetch(source, new TransferSource.Page(page.address()), errand);
        };
    }

    private Delivered fetch(MediaSource source, TransferSource from, Errand errand)
            throws InterruptedException {
        Optional<Path> lying = lying(source, errand);
        if (lying.isPresent()) {
            return new Delivered(new TransferResult.TargetExists(), lying.get());
        }
        var delivery =
                new CheckedDelivery(
                        destination,
                        errand.download().force(),
                        named(from),
                        container -> errand.target(destination, source, container));
        var order =
                new TransferOrder(
                        from,
                        destination.partial(errand.download().ref()),
                        delivery.target(),
                        delivery,
                        (size, there) -> reservations.take(errand.download().id(), size, there));
        errand.watch().comesFrom(source.host());
        TransferResult result = run(order, errand);
        return new Delivered(
                delivery.refusal().<TransferResult>map(TransferResult.Final::new).orElse(result),
                delivery.target());
    }

    /// A file whose row could not be written, by a crash or on a full disk, is not brought twice.
    private Optional<Path> lying(MediaSource source, Errand errand) {
        return errand.download().force()
                ? Optional.empty()
                : Stream.of(Container.values())
                        .map(container -> errand.target(destination, source, container))
                        .filter(Files::isRegularFile)
                        .findFirst();
    }

    private TransferResult run(TransferOrder order, Errand errand) throws InterruptedException {
        DownloadId id = errand.download().id();
        Optional<String> lack = lack(order, errand);
        if (lack.isPresent()) {
            return new TransferResult.DiskTrouble(lack.get());
        }
        try {
            return transfers.run(order, new CountedWatch(id, reservations, errand.watch()));
        } finally {
            reservations.release(id);
        }
    }

    /// A file whose size nobody knows beforehand is looked at once its server has told; a stream
    /// has none, and the disk itself will tell.
    private Optional<String> lack(TransferOrder order, Errand errand) {
        OptionalLong size = size(order.source(), errand);
        if (size.isEmpty()) {
            return Optional.empty();
        }
        long there = Transfers.present(order.partial());
        errand.watch().progress(there, size);
        return reservations.take(errand.download().id(), size.getAsLong(), there);
    }

    private static OptionalLong size(TransferSource source, Errand errand) {
        return switch (source) {
            case TransferSource.File file when file.size().isPresent() -> file.size();
            case TransferSource.File _ -> errand.download().size();
            case TransferSource.Stream _, TransferSource.Page _ -> OptionalLong.empty();
        };
    }

    private static Optional<Container> named(TransferSource source) {
        return switch (source) {
            case TransferSource.File file -> Container.named(file.address());
            case TransferSource.Page _ -> Optional.empty();
            case TransferSource.Stream stream ->
                    switch (stream.wrapping()) {
                        case MKV -> Optional.of(Container.MKV);
                        case MP4 -> Optional.of(Container.MP4);
                        case TS -> Optional.of(Container.TS);
                    };
        };
    }

    private static TransferSource.File file(MediaSource.FileSource source) {
        return new TransferSource.File(
                source.address(),
                source.headers(),
                source.size(),
                source.checksum().flatMap(Checksum::parse));
    }

    private TransferSource.Stream stream(MediaSource.HlsSource source, Errand errand) {
        Taste now = taste.get().of(errand.series().series());
        List<String> languages =
                source.language().isPresent() ? List.of(source.language().get()) : now.languages();
        var wish = new StreamWish(OptionalInt.empty(), OptionalLong.empty(), languages);
        Wrapping wrapping = now.wrapping();
        return new TransferSource.Stream(source.address(), source.headers(), wish, wrapping);
    }

    /// What cannot be had from this source must not be taken for its beginning by the next one.
    private Outcome outcome(Delivered delivered, Errand errand) {
        Path target = delivered.target();
        return switch (delivered.result()) {
            case TransferResult.Done(long bytes) -> new Outcome.Brought(target, bytes);
            case TransferResult.Passing(var reason, var after) ->
                    new Outcome.Passing(reason, after);
            case TransferResult.Stale(String reason) -> impossible(reason, errand);
            case TransferResult.Final(String reason) -> impossible(reason, errand);
            case TransferResult.DiskTrouble(String reason) -> new Outcome.DiskTrouble(reason);
            case TransferResult.TargetExists() -> alreadyThere(target);
        };
    }

    private Outcome impossible(String reason, Errand errand) {
        partials.discard(errand.download().ref());
        return new Outcome.Impossible(reason);
    }

    static Outcome alreadyThere(Path file) {
        try {
            return new Outcome.AlreadyThere(file, Files.size(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// @param target the final name, as far as it is known
    private record Delivered(TransferResult result, Path target) {}
}
