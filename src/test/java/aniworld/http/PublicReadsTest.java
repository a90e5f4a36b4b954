package aniworld.http;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.access.Password;
import aniworld.openapi.CheckedHttp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who may read without a token what the reference opens.
class PublicReadsTest {
    private static final String OPTIONAL = "/api/config/section/advanced";

    @TempDir Path folder;
    @AutoClose private Premises premises;
    @AutoClose private CheckedHttp visitor;

    @BeforeEach
    void open() throws IOException {
        premises = Premises.open(folder);
        visitor = premises.visitor();
    }

    private int status() {
        return visitor.get(OPTIONAL).status();
    }

    @Test
    void thisMachineMayReadWhileNobodyElseCanReachTheServer() {
        assertThat(status()).isEqualTo(200);
    }

    @Test
    void aSignOfAProxyEndsThat() {
        for (String sign : List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via")) {
            assertThat(visitor.with(sign, "x").get(OPTIONAL).status()).as(sign).isEqualTo(401);
        }
    }

    @Test
    void settingsForOthersEndThat() {
        premises.set("allowed_hosts", List.of("anime.example.org"));
        assertThat(status()).isEqualTo(401);
    }

    @Test
    void neverMeansNever() {
        premises.set("public_reads", "never");
        assertThat(status()).isEqualTo(401);
    }

    @Test
    void alwaysMeansAlways() {
        premises.set("public_reads", "always");
        assertThat(visitor.with("X-Forwarded-For", "203.0.113.7").get(OPTIONAL).status())
                .isEqualTo(200);
    }

    @Test
    void aWrongTokenIsRefusedEvenWhereNoneIsNeeded() {
        assertThat(visitor.bearing("nonsense").get(OPTIONAL).status()).isEqualTo(401);
    }

    @Test
    void whatTrustedProxiesSayIsBelieved() {
        premises.set("trusted_proxies", List.of("127.0.0.1"));
        CheckedHttp behindIt =
                visitor.with("X-Forwarded-Proto", "https").with("X-Forwarded-Host", "anime.local");
        premises.access.setup(new Password(Premises.PASSWORD));

        assertThat(
                        behindIt.post("/api/auth/login", Map.of("password", Premises.PASSWORD))
                                .header("Set-Cookie")
                                .orElse(""))
                .contains("; Secure");
    }

    @Test
    void everyClientBehindATrustedProxyHasItsOwnLimit() {
        premises.set("trusted_proxies", List.of("127.0.0.1"));
        premises.set("rate_limit_per_minute", 1);

        assertThat(from("203.0.113.7")).isEqualTo(200);
        assertThat(from("203.0.113.8")).isEqualTo(200);
        assertThat(from("203.0.113.7")).isEqualTo(429);
        assertThat(from("2001:db8::1")).isEqualTo(200);
        assertThat(from("2001:db8::2")).isEqualTo(429);
    }

    private int from(String client) {
        return visitor.with("X-Forwarded-For", client).get("/api/auth/setup").status();
    }

    @Test
    void theServerAnswersBelowItsBasePath() {
        premises.set("base_path", "/anime");

        assertThat(visitor.expectingNoSuchOperation().get("/other/health").status()).isEqualTo(404);
        assertThat(visitor.get("/health").status()).isEqualTo(200);
    }
}
