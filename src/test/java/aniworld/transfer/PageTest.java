package aniworld.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pages by way of yt-dlp; a script stands for it, as a real process.
@Timeout(30)
class PageTest {
    private static final URI PAGE = URI.create("http://127.0.0.1/watch?token=secret");

    /// Reads its arguments as yt-dlp does, as far as they matter here.
    private static final String ARGUMENTS =
            """
            #!/bin/sh
            echo "$@" > "$0.arguments"
            while [ $# -gt 0 ]; do
              case "$1" in
                --paths) folder=$2 ;;
                --output) name=$2 ;;
                --batch-file) address=$2 ;;
              esac
              shift
            done
            file="$folder/${name%.*}.mp4"
            """;

    @TempDir Path folder;
    @AutoClose private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(folder.resolve("ours"), tools("exit 1"));
    }

    @Test
    void whatItBringsIsDelivered() throws Exception {
        var heard = new CopyOnWriteArrayList<String>();
        TransferResult result =
                fetch(
                        """
                        echo "[generic] Extracting"
                        echo "aniworld-progress 4 8"
                        echo "aniworld-progress 8 8"
                        cp "$address" "$file"
                        """,
                        (bytes, total) -> heard.add(bytes + "/" + total.orElse(-1)));

        assertThat(result).isInstanceOf(TransferResult.Done.class);
        assertThat(workshop.target).hasContent(PAGE + "\n");
        assertThat(heard).contains("8/8");
        workshop.assertNothingLeft();
    }

    @Test
    void noAddressStandsInItsArguments() throws Exception {
        fetch("cp \"$address\" \"$file\"", (_, _) -> {});
        assertThat(folder.resolve("yt-dlp.arguments")).content().doesNotContain("secret", "watch");
    }

    @Test
    void twoFilesOneBehindTheOtherCountTogether() throws Exception {
        var heard = new CopyOnWriteArrayList<Long>();
        fetch(
                """
                echo "aniworld-progress 100 100"
                sleep 0.2
                echo "aniworld-progress 10 NA"
                cp "$address" "$file"
                """,
                (bytes, _) -> heard.add(bytes));
        assertThat(heard).contains(100L, 110L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Unsupported URL: http://x/y?token=secret | does not know how to read pages of 127.0.0.1",
                "This video is DRM protected | is protected",
                "[x] Sign in to confirm your age | wants a login",
                "unable to download: HTTP Error 404: Not Found | There is nothing at this page",
                "[x] abc: no such thing at http://x/y?token=secret | no such thing at (address)"
            })
    void itsFailuresArePutIntoWords(String said, String words) throws Exception {
        assertThat(fetch("echo 'ERROR: " + said + "' >&2; exit 1", (_, _) -> {}))
                .isInstanceOfSatisfying(
                        TransferResult.Final.class,
                        it -> assertThat(it.reason()).contains(words).doesNotContain("secret"));
        workshop.assertNoTarget();
        workshop.assertNothingLeft();
    }

    @Test
    void whatCanPassPassesAndKeepsWhatCame() throws Exception {
        String failing = "echo half > \"$file.part\"; echo 'ERROR: HTTP Error 503' >&2; exit 1";
        assertThat(fetch(failing, (_, _) -> {})).isInstanceOf(TransferResult.Passing.class);

        String going = "test -f \"$file.part\" && mv \"$file.part\" \"$file\"";
        assertThat(fetch(going, (_, _) -> {})).isInstanceOf(TransferResult.Done.class);
        assertThat(workshop.target).hasContent("half\n");
    }

    @Test
    void aFullDiskIsNoFaultOfThePage() throws Exception {
        assertThat(fetch("echo 'ERROR: [Errno 28] No space left on device'; exit 1", (_, _) -> {}))
                .isInstanceOf(TransferResult.DiskTrouble.class);
    }

    @Test
    void beingToldToEndEndsItAndItsChildren() throws Exception {
        Path started = folder.resolve("started");
        Thread worker =
                Thread.ofVirtual()
                        .start(
                                () ->
                                        fetchToTheInterrupt(
                                                "sleep 300 &\necho $! > " + started + "\nwait\n"));
        while (!Files.exists(started) || Files.size(started) == 0) {
            Thread.onSpinWait();
        }
        long child = Long.parseLong(Files.readString(started).strip());
        worker.interrupt();
        worker.join();
        assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void withoutItThePageIsRefused() throws Exception {
        try (var without = new Workshop(folder.resolve("without"))) {
            assertThat(without.run(order(without), (_, _) -> {}))
                    .isEqualTo(
                            new TransferResult.Final(
                                    "This page needs yt-dlp, which is not installed"));
        }
    }

    @Test
    void pagesInThePrivateNetworkAreNotReached() throws Exception {
        URI elsewhere = URI.create("http://10.0.0.1/watch");
        var order =
                new TransferOrder(
                        new TransferSource.Page(elsewhere),
                        workshop.partial,
                        workshop.target,
                        new AtomicDelivery(folder));
        assertThat(workshop.run(order, (_, _) -> {}))
                .isInstanceOfSatisfying(
                        TransferResult.Final.class,
                        it -> assertThat(it.reason()).contains("not in the public network"));
    }

    private void fetchToTheInterrupt(String body) {
        try {
            fetch(body, (_, _) -> {});
        } catch (InterruptedException expected) {
            Thread.currentThread().interrupt();
        }
    }

    private TransferResult fetch(String body, TransferWatch watch) throws InterruptedException {
        tools(body);
        return workshop.run(order(workshop), watch);
    }

    private TransferOrder order(Workshop at) {
        return new TransferOrder(
                new TransferSource.Page(PAGE), at.partial, at.target, new AtomicDelivery(folder));
    }

    private MediaTools tools(String body) {
        try {
            Path script = Files.writeString(folder.resolve("yt-dlp"), ARGUMENTS + body + "\n");
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
            return new MediaTools(Optional.empty(), Optional.empty(), Optional.of(script));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
