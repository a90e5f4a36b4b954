package aniworld.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import aniworld.net.WebPage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlPageStoreTest {
    private static final SqlPageStore.Bounds ENOUGH = new SqlPageStore.Bounds(1000, 1 << 20);

    @TempDir Path folder;

    @Test
    void aPageIsThereAfterARestart() throws IOException {
        WebPage page = page("https://a.example/moved", "über".getBytes(UTF_8));
        try (Database database = OpenDatabase.in(folder);
                var store = new SqlPageStore(database)) {
            store.keep("mine", URI.create("https://a.example/x?q=1"), page);
        }

        try (Database database = OpenDatabase.in(folder);
                var store = new SqlPageStore(database)) {
            WebPage kept = store.find("mine", URI.create("https://a.example/x?q=1")).orElseThrow();
            assertThat(kept.address()).isEqualTo(page.address());
            assertThat(kept.status()).isEqualTo(200);
            assertThat(kept.header("etag")).contains("\"1\"");
            assertThat(kept.header("content-type")).contains("text/html");
            assertThat(kept.header("last-modified")).isEmpty();
            assertThat(text(kept)).isEqualTo("über");
            assertThat(store.find("other", URI.create("https://a.example/x?q=1"))).isEmpty();
        }
    }

    @Test
    void theNewestOfAPageTakesThePlaceOfTheOneBefore() throws IOException {
        try (Database database = OpenDatabase.in(folder)) {
            var store = new SqlPageStore(database, ENOUGH);
            keep(store, 1, "one");
            store.flush();
            keep(store, 1, "two");
            assertThat(text(find(store, 1).orElseThrow())).isEqualTo("two");
            store.flush();
            assertThat(text(find(store, 1).orElseThrow())).isEqualTo("two");
        }
    }

    @Test
    void theLongestKeptGoWhenThereAreTooMany() {
        try (Database database = OpenDatabase.in(folder)) {
            var store = new SqlPageStore(database, new SqlPageStore.Bounds(2, 1 << 20));
            for (int n = 1; n <= 4; n++) {
                keep(store, n, "page");
            }
            store.flush();

            assertThat(List.of(1, 2, 3, 4))
                    .filteredOn(n -> find(store, n).isPresent())
                    .containsExactly(3, 4);
        }
    }

    @Test
    void theLongestKeptGoWhenTheyAreTooLarge() {
        byte[] unpackable = new byte[1000];
        new Random(1).nextBytes(unpackable);
        try (Database database = OpenDatabase.in(folder)) {
            var store = new SqlPageStore(database, new SqlPageStore.Bounds(1000, 2500));
            for (int n = 1; n <= 3; n++) {
                store.keep("mine", address(n), page("https://a.example/", unpackable));
            }
            store.flush();

            assertThat(List.of(1, 2, 3))
                    .filteredOn(n -> find(store, n).isPresent())
                    .containsExactly(2, 3);
        }
    }

    @Test
    void aPageThatIsTooLargeIsNotKept() {
        byte[] large = new byte[2 << 20];
        new Random(1).nextBytes(large);
        try (Database database = OpenDatabase.in(folder)) {
            var store = new SqlPageStore(database, ENOUGH);
            store.keep("mine", address(1), page("https://a.example/", large));

            assertThat(find(store, 1)).isEmpty();
        }
    }

    @Test
    void aDatabaseThatIsClosedKeepsNobodyFromThePages() {
        Database database = OpenDatabase.in(folder);
        var store = new SqlPageStore(database, ENOUGH);
        keep(store, 1, "one");
        database.close();

        store.close();

        assertThat(find(store, 1)).isEmpty();
    }

    private static Optional<WebPage> find(SqlPageStore store, int number) {
        return store.find("mine", address(number));
    }

    private static void keep(SqlPageStore store, int number, String text) {
        store.keep("mine", address(number), page("https://a.example/", text.getBytes(UTF_8)));
    }

    private static URI address(int number) {
        return URI.create("https://a.example/" + number);
    }

    private static WebPage page(String address, byte[] body) {
        var headers = Map.of("etag", List.of("\"1\""), "content-type", List.of("text/html"));
        return new WebPage(URI.create(address), 200, headers, body);
    }

    private static String text(WebPage page) throws IOException {
        try (InputStream in = page.body()) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
