package aniworld.transfer.hls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class KeyRingTest {
    private static final byte[] KEY = "sixteen bytes ok".getBytes(StandardCharsets.US_ASCII);
    private static final Lock LOCK =
            new Lock(URI.create("https://films.test/key"), new Iv(0x0102030405060708L, 42));

    private final KeyRing ring = new KeyRing(_ -> KEY);

    @Test
    void opensWhatWasLockedAtAnyLength() throws Exception {
        for (int length : new int[] {0, 1, 15, 16, 17, 65_535, 65_536, 65_537, 1_000_003}) {
            byte[] film = bytes(length);

            try (InputStream plain = ring.open(LOCK, stream(locked(film)))) {
                assertThat(plain.readAllBytes()).as("%d bytes", length).isEqualTo(film);
                assertThat(plain.read()).isEqualTo(-1);
            }
        }
    }

    @Test
    void bytesMayBeReadOneByOneAndComeInDribs() throws Exception {
        byte[] film = bytes(100);
        var dribs = new Dribs(locked(film));

        try (InputStream plain = ring.open(LOCK, dribs)) {
            for (byte expected : film) {
                assertThat(plain.read()).isEqualTo(expected & 0xff);
            }
            assertThat(plain.read()).isEqualTo(-1);
        }
        assertThat(dribs.closed).isTrue();
    }

    @Test
    void aSegmentThatIsCutOrDamagedOrOfAnotherKeyIsNoSegment() throws Exception {
        byte[] film = locked(bytes(100));
        byte[] damaged = film.clone();
        damaged[damaged.length - 1] ^= 1;

        assertNotDecrypted(ring, Arrays.copyOf(film, film.length - 1));
        assertNotDecrypted(ring, Arrays.copyOf(film, film.length - 16));
        assertNotDecrypted(ring, damaged);
        assertNotDecrypted(ring, new byte[0]);
        assertNotDecrypted(new KeyRing(_ -> new byte[16]), film);
    }

    @Test
    void whoReadsOnAfterAFailureIsNotToldThatItIsTheEnd() throws Exception {
        InputStream plain = ring.open(LOCK, stream(Arrays.copyOf(locked(bytes(100)), 90)));

        assertThatThrownBy(plain::readAllBytes).isInstanceOf(NotDecrypted.class);
        assertThatThrownBy(plain::read).isInstanceOf(NotDecrypted.class);
    }

    @Test
    void aKeyOfAnotherLengthIsNone() {
        var odd = new KeyRing(_ -> "<html>".getBytes(StandardCharsets.US_ASCII));

        assertThatThrownBy(() -> odd.open(LOCK, stream(new byte[16])))
                .isInstanceOf(NotDecrypted.class)
                .hasMessage("The stream's key has 6 bytes instead of 16.");
    }

    @Test
    void aKeyIsFetchedOnceForAllWhoNeedItAtTheSameTime() throws Exception {
        var fetches = new AtomicInteger();
        var allStarted = new CountDownLatch(8);
        var shared =
                new KeyRing(
                        _ -> {
                            fetches.incrementAndGet();
                            await(allStarted);
                            return KEY;
                        });
        byte[] film = locked(bytes(50));

        List<byte[]> opened =
                together(
                        8,
                        () -> {
                            allStarted.countDown();
                            return shared.open(LOCK, stream(film)).readAllBytes();
                        });

        assertThat(opened).hasSize(8).allSatisfy(plain -> assertThat(plain).hasSize(50));
        assertThat(fetches).hasValue(1);
    }

    @Test
    void aFetchThatFailedIsTriedAgainByTheNext() throws Exception {
        var fetches = new AtomicInteger();
        var flaky =
                new KeyRing(
                        _ -> {
                            if (fetches.incrementAndGet() == 1) {
                                throw new IOException("The server is busy");
                            }
                            return KEY;
                        });
        byte[] film = locked(bytes(5));

        assertThatThrownBy(() -> flaky.open(LOCK, stream(film)))
                .isInstanceOf(IOException.class)
                .hasMessage("The server is busy");
        assertThat(flaky.open(LOCK, stream(film)).readAllBytes()).hasSize(5);
    }

    @Test
    void oneWhoGivesUpDoesNotTakeTheKeyFromOthers() throws Exception {
        var begun = new CountDownLatch(1);
        var fetches = new AtomicInteger();
        var never = new CountDownLatch(1);
        var shared =
                new KeyRing(
                        _ -> {
                            if (fetches.incrementAndGet() == 1) {
                                begun.countDown();
                                await(never);
                            }
                            return KEY;
                        });
        byte[] film = locked(bytes(5));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = threads.submit(() -> shared.open(LOCK, stream(film)));
            await(begun);
            Future<byte[]> second =
                    threads.submit(() -> shared.open(LOCK, stream(film)).readAllBytes());
            first.cancel(true);

            assertThat(second.get(20, TimeUnit.SECONDS)).hasSize(5);
        }
    }

    @Test
    void oldKeysAreForgottenNotGathered() throws Exception {
        var fetches = new AtomicInteger();
        var counting =
                new KeyRing(
                        _ -> {
                            fetches.incrementAndGet();
                            return KEY;
                        });
        for (int i = 0; i < 200; i++) {
            counting.open(lock("k" + i), stream(new byte[16]));
        }
        counting.open(lock("k199"), stream(new byte[16]));
        counting.open(lock("k0"), stream(new byte[16]));

        assertThat(fetches).hasValue(201);
    }

    private static void assertNotDecrypted(KeyRing ring, byte[] film) throws IOException {
        InputStream plain = ring.open(LOCK, stream(film));
        assertThatThrownBy(plain::readAllBytes).isInstanceOf(NotDecrypted.class);
    }

    private static Lock lock(String key) {
        return new Lock(URI.create("https://films.test/" + key), LOCK.iv());
    }

    private static byte[] locked(byte[] plain) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(KEY, "AES"),
                new IvParameterSpec(LOCK.iv().bytes()));
        return cipher.doFinal(plain);
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static <T> List<T> together(int count, Callable<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (Future<T> done : threads.invokeAll(Collections.nCopies(count, work))) {
                results.add(done.get());
            }
            return results;
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IOException("Nobody came");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    /// Gives a few bytes at a time, sometimes none.
    private static final class Dribs extends FilterInputStream {
        private boolean closed;
        private int turn;

        Dribs(byte[] bytes) {
            super(stream(bytes));
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            turn++;
            return turn % 4 == 0 ? 0 : super.read(to, offset, Math.min(length, turn % 4));
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
