package aniworld.downloads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ValuesTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void percentIsRoundedDownAndNeverMissing() {
        assertThat(progress(999_999, 1_000_000).percent()).isEqualTo(99.9);
        assertThat(progress(5, 5).percent()).isEqualTo(100.0);
        assertThat(progress(7, 5).percent()).isEqualTo(100.0);
        assertThat(progress(0, 0).percent()).isZero();
        assertThat(new DownloadProgress(9, OptionalLong.empty(), 1, "").percent()).isZero();
    }

    @Test
    void theTimeLeftIsRoundedUpAndUnknownWithoutSpeed() {
        assertThat(progress(0, 101).etaSeconds()).hasValue(11);
        assertThat(new DownloadProgress(0, OptionalLong.of(9), 0, "").etaSeconds()).isEmpty();
        assertThat(new DownloadProgress(0, OptionalLong.empty(), 9, "").etaSeconds()).isEmpty();
    }

    @Test
    void theProgressOfAStreamIsCountedByPlayingTime() {
        var half =
                new DownloadProgress(
                        500, OptionalLong.empty(), OptionalDouble.of(0.5), 100, "host");
        assertThat(half.percent()).isEqualTo(50.0);
        assertThat(half.etaSeconds()).hasValue(5);
    }

    private static DownloadProgress progress(long bytes, long total) {
        return new DownloadProgress(bytes, OptionalLong.of(total), 10, "");
    }

    @Test
    void theStatusOfAnItemFollowsFromItsDownloads() {
        assertThat(new Counts(1, 1, 1, 1).status()).isEqualTo(ItemStatus.DOWNLOADING);
        assertThat(new Counts(1, 0, 1, 1).status()).isEqualTo(ItemStatus.PENDING);
        assertThat(new Counts(0, 0, 1, 1).status()).isEqualTo(ItemStatus.FAILED);
        assertThat(new Counts(0, 0, 1, 0).status()).isEqualTo(ItemStatus.COMPLETED);
    }

    @Test
    void aPriorityHasItsRange() {
        assertThat(Priority.isValid(-100)).isTrue();
        assertThat(Priority.isValid(101)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Priority(-101));
    }

    @Test
    void waitsGrowWithEachFailureAndStayBounded() {
        var backoff = new Backoff(new Random(7));
        for (int count = 0; count < 200; count++) {
            assertThat(backoff.delay(1, Optional.empty()))
                    .isBetween(Duration.ZERO, Duration.ofSeconds(5));
            assertThat(backoff.delay(3, Optional.empty()))
                    .isBetween(Duration.ZERO, Duration.ofSeconds(20));
            assertThat(backoff.delay(60, Optional.empty()))
                    .isBetween(Duration.ZERO, Duration.ofMinutes(5));
        }
    }

    @Test
    void aServersWishIsKeptUpToAnHour() {
        var backoff = new Backoff(new Random(7));

        assertThat(backoff.delay(1, Optional.of(Duration.ofMinutes(2))))
                .isEqualTo(Duration.ofMinutes(2));
        assertThat(backoff.delay(1, Optional.of(Duration.ofDays(99))))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void anAddressNamesOnlyKnownContainers() {
        assertThat(Container.named(URI.create("http://a/b.MKV?x=.exe"))).contains(Container.MKV);
        assertThat(Container.named(URI.create("http://a/b.exe"))).isEmpty();
        assertThat(Container.named(URI.create("http://a"))).isEmpty();
        assertThat(Container.named(URI.create("http://a/mkv/.."))).isEmpty();
    }

    @Test
    void contentNamesTheContainer() {
        assertThat(Container.of(bytes("\0\0\0\u0018ftypisom"), Optional.of(Container.MKV)))
                .isEqualTo(Container.MP4);
        assertThat(Container.of(bytes("\0\0\0\u0018ftypqt  "), Optional.of(Container.MOV)))
                .isEqualTo(Container.MOV);
        assertThat(Container.of(bytes("\u001aE\u00df\u00a3 webm"), Optional.empty()))
                .isEqualTo(Container.WEBM);
        assertThat(Container.of(bytes("RIFF1234AVI LIST"), Optional.empty()))
                .isEqualTo(Container.AVI);
        assertThat(Container.of(bytes("G" + " ".repeat(187) + "G"), Optional.empty()))
                .isEqualTo(Container.TS);
        assertThat(Container.of(bytes("unknown"), Optional.of(Container.WMV)))
                .isEqualTo(Container.WMV);
        assertThat(Container.of(bytes("unknown"), Optional.empty())).isEqualTo(Container.MP4);
    }
}
