package aniworld.http;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.openapi.Answer;
import aniworld.openapi.CheckedHttp;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Setting the password, logging in and out, over real HTTP.
class AuthApiTest {
    @TempDir Path folder;
    @AutoClose private Premises premises;
    @AutoClose private CheckedHttp visitor;

    @BeforeEach
    void open() throws IOException {
        premises = Premises.open(folder);
        visitor = premises.visitor();
    }

    private Answer setup(String password) {
        return visitor.post("/api/auth/setup", Map.of("master_password", password));
    }

    private Answer login(CheckedHttp from, String password) {
        return from.post("/api/auth/login", Map.of("password", password));
    }

    private static String cookie(Answer login) {
        return login.header("Set-Cookie").orElse("").split(";", -1)[0];
    }

    private static void isRefused(Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("error").asText()).isEqualTo(code);
    }

    @Test
    void theSetupIsDoneOnce() {
        assertThat(visitor.get("/api/auth/setup").json().path("configured").asBoolean()).isFalse();

        Answer first = setup("secure_pass");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().path("status").asText()).isEqualTo("ok");
        assertThat(visitor.get("/api/auth/setup").json().path("configured").asBoolean()).isTrue();

        Answer second = setup("another_pass");
        isRefused(second, 400, "BAD_REQUEST");
        assertThat(second.json().path("message").asText())
                .isEqualTo("Master password already configured");
    }

    @Test
    void whoAsksIsToldWhetherTheyAreLoggedIn() {
        assertThat(visitor.get("/api/auth/setup").json().path("code_needed").asBoolean()).isFalse();
        setup("secure_pass");
        String cookie = cookie(visitor.post("/api/auth/login", Map.of("password", "secure_pass")));

        assertThat(visitor.get("/api/auth/setup").json().path("authenticated").asBoolean())
                .isFalse();
        assertThat(
                        visitor.with("Cookie", cookie)
                                .get("/api/auth/setup")
                                .json()
                                .path("authenticated")
                                .asBoolean())
                .isTrue();
    }

    @Test
    void aWeakPasswordIsRefused() {
        Answer answer =
                visitor.expectingBadRequest()
                        .post("/api/auth/setup", Map.of("master_password", "short"));

        isRefused(answer, 422, "VALIDATION_ERROR");
        assertThat(answer.json().path("details").path("field").asText())
                .isEqualTo("master_password");
    }

    @Test
    void aSetupThroughAProxyNeedsTheCodePrintedAtTheStart() {
        CheckedHttp fromElsewhere = visitor.with("X-Forwarded-For", "203.0.113.7");
        isRefused(
                fromElsewhere.post("/api/auth/setup", Map.of("master_password", "secure_pass")),
                403,
                "AUTHORIZATION_ERROR");

        String code = premises.access.setupCode().orElseThrow();
        assertThat(
                        fromElsewhere
                                .post(
                                        "/api/auth/setup",
                                        Map.of(
                                                "master_password",
                                                "secure_pass",
                                                "setup_code",
                                                code))
                                .status())
                .isEqualTo(201);
    }

    @Test
    void aLoginGivesATokenThatOpensProtectedRoutes() {
        setup("secure_pass");
        Answer login = login(visitor, "secure_pass");

        assertThat(login.status()).isEqualTo(200);
        assertThat(login.json().path("token_type").asText()).isEqualTo("bearer");
        Answer status =
                visitor.bearing(login.json().path("token").asText()).get("/api/auth/status");
        assertThat(status.json().path("authenticated").asBoolean()).isTrue();
        assertThat(status.json().path("expires_at")).isEqualTo(login.json().path("expires_at"));
    }

    @Test
    void aWrongPasswordIsRefused() {
        setup("secure_pass");

        Answer answer = login(visitor, "wrong_pass");

        isRefused(answer, 401, "AUTHENTICATION_ERROR");
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void tooManyFailuresAreSlowedDown() {
        setup("secure_pass");
        for (int i = 0; i < 5; i++) {
            login(visitor, "wrong_pass");
        }

        Answer answer = login(visitor, "secure_pass");

        isRefused(answer, 429, "RATE_LIMIT_EXCEEDED");
        int seconds = answer.json().path("details").path("retry_after").asInt();
        assertThat(answer.header("Retry-After")).contains(Integer.toString(seconds));
        premises.clock.advance(Duration.ofSeconds(seconds));
        assertThat(login(visitor, "secure_pass").status()).isEqualTo(200);
    }

    @Test
    void protectedRoutesSayWhenTheSetupIsStillToCome() {
        Answer answer = visitor.get("/api/auth/status");

        isRefused(answer, 401, "AUTHENTICATION_ERROR");
        assertThat(answer.json().path("details").path("setup_required").asBoolean()).isTrue();
    }

    @Test
    void aTokenIsNoGoodAfterItsLogout() {
        CheckedHttp owner = premises.owner();

        assertThat(owner.post("/api/auth/logout").json().path("message").asText())
                .isEqualTo("Logged out successfully");
        isRefused(owner.get("/api/auth/status"), 401, "AUTHENTICATION_ERROR");
    }

    @Test
    void aTokenIsNoGoodAfterItsTime() {
        CheckedHttp owner = premises.owner();

        premises.clock.advance(Duration.ofHours(25));

        isRefused(owner.get("/api/auth/status"), 401, "AUTHENTICATION_ERROR");
    }

    @Test
    void otherSchemesThanBearerDoNotCount() {
        premises.owner();

        isRefused(
                visitor.with("Authorization", "Basic eDp5").get("/api/auth/status"),
                401,
                "AUTHENTICATION_ERROR");
    }

    @Test
    void theLoginSetsACookieOutOfReachOfScriptsAndOtherSites() {
        setup("secure_pass");

        String cookie = login(visitor, "secure_pass").header("Set-Cookie").orElse("");

        assertThat(cookie)
                .startsWith("aniworld_session=")
                .contains("; Path=/;", "; HttpOnly", "; SameSite=Strict", "; Max-Age=86400")
                .doesNotContain("Secure");
    }

    @Test
    void theCookieReadsFreelyAndWritesOnlyForOwnPages() {
        setup("secure_pass");
        CheckedHttp browser = visitor.with("Cookie", cookie(login(visitor, "secure_pass")));

        assertThat(browser.get("/api/auth/status").status()).isEqualTo(200);
        isRefused(browser.post("/api/queue/stop"), 403, "AUTHORIZATION_ERROR");
        isRefused(
                browser.with("Origin", "https://evil.example.org").post("/api/queue/stop"),
                403,
                "AUTHORIZATION_ERROR");
        isRefused(
                browser.with("Sec-Fetch-Site", "cross-site").post("/api/queue/stop"),
                403,
                "AUTHORIZATION_ERROR");
        assertThat(browser.with("Sec-Fetch-Site", "same-origin").post("/api/queue/stop").status())
                .isEqualTo(200);
        assertThat(
                        browser.with("Origin", premises.origin().toString())
                                .post("/api/queue/stop")
                                .status())
                .isEqualTo(200);
    }

    @Test
    void anInvalidCookieCountsAsNoneAndIsCleared() {
        Answer answer = visitor.with("Cookie", "aniworld_session=nonsense").get("/api/auth/setup");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie").orElse(""))
                .startsWith("aniworld_session=;")
                .contains("Max-Age=0");
    }

    @Test
    void aNewPasswordEndsEverySession() {
        CheckedHttp owner = premises.owner();
        CheckedHttp other = premises.owner();

        Answer changed =
                owner.post(
                        "/api/auth/password",
                        Map.of("current_password", "secure_pass", "new_password", "better_pass"));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(owner.get("/api/auth/status").status()).isEqualTo(401);
        assertThat(other.get("/api/auth/status").status()).isEqualTo(401);
        assertThat(login(visitor, "better_pass").status()).isEqualTo(200);
    }

    @Test
    void aNewPasswordNeedsTheOldOne() {
        CheckedHttp owner = premises.owner();

        isRefused(
                owner.post(
                        "/api/auth/password",
                        Map.of("current_password", "wrong_pass", "new_password", "better_pass")),
                403,
                "AUTHORIZATION_ERROR");
        assertThat(owner.get("/api/auth/status").status()).isEqualTo(200);
    }
}
