package aniworld.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    private static final Instant NOON = Instant.parse("2025-10-22T12:00:00Z");

    @TempDir Path folder;
    @AutoClose private Door door;
    private Tokens tokens;
    private byte[] secret = new byte[0];

    @BeforeEach
    void open() {
        door = Door.open(folder);
        tokens =
                new Tokens(
                        new TokenKeys(door.store, new SecureRandom()),
                        new Revocations(door.store, door.clock),
                        door.clock);
        secret = Base64.getDecoder().decode(door.store.value("token_secret").orElseThrow());
    }

    @Test
    void aTokenHasExactlyThePromisedClaims() throws Exception {
        var jwt = SignedJWT.parse(issue());

        assertThat(jwt.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.HS256);
        assertThat(jwt.getJWTClaimsSet().getClaims())
                .containsOnlyKeys("iss", "sub", "iat", "exp", "jti");
        assertThat(secret).hasSize(32);
    }

    @Test
    void aTokenWithEveryClaimRightIsGood() throws Exception {
        assertThat(isGood(claims())).isTrue();
    }

    @Test
    void aMissingOrWrongClaimIsNotGood() throws Exception {
        assertThat(isGood(claims().issuer("somebody"))).isFalse();
        assertThat(isGood(claims().issuer(null))).isFalse();
        assertThat(isGood(claims().subject("guest"))).isFalse();
        assertThat(isGood(claims().jwtID(null))).isFalse();
        assertThat(isGood(claims().jwtID("2-of-another-generation"))).isFalse();
        assertThat(isGood(claims().issueTime(null))).isFalse();
        assertThat(isGood(claims().expirationTime(null))).isFalse();
    }

    @Test
    void anExpiredOrNotYetValidTokenIsNotGood() throws Exception {
        assertThat(isGood(claims().expirationTime(Date.from(NOON)))).isFalse();
        assertThat(isGood(claims().notBeforeTime(Date.from(NOON.plusSeconds(1))))).isFalse();
        assertThat(isGood(claims().notBeforeTime(Date.from(NOON)))).isTrue();
    }

    @Test
    void anotherAlgorithmWithTheSameSecretIsNotGood() throws Exception {
        byte[] longer = new byte[64];
        System.arraycopy(secret, 0, longer, 0, secret.length);
        var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS512), claims().build());
        jwt.sign(new MACSigner(longer));

        assertThat(tokens.session(jwt.serialize())).isEmpty();
    }

    @Test
    void aTokenOfAnotherSecretIsNotGood() throws Exception {
        secret[0] ^= 1;

        assertThat(isGood(claims())).isFalse();
    }

    @Test
    void anUnsignedTokenIsNotGood() {
        String claims = issue().split("\\.", -1)[1];

        assertThat(tokens.session(part("{\"alg\":\"none\"}") + "." + claims + ".")).isEmpty();
        assertThat(tokens.session(part("{\"alg\":\"none\"}") + "." + claims + ".AA")).isEmpty();
    }

    @Test
    void everyChangedCharacterSpoilsTheToken() {
        String token = issue();
        assertThat(IntStream.range(0, token.length()))
                .noneMatch(index -> tokens.session(spoilt(token, index)).isPresent());
    }

    private static String spoilt(String token, int index) {
        char other = token.charAt(index) == 'A' ? 'B' : 'A';
        return token.substring(0, index) + other + token.substring(index + 1);
    }

    @Test
    void aSecondSpellingOfTheSignatureIsNotGood() {
        String token = issue();
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = alphabet.indexOf(token.charAt(token.length() - 1));
        String twin = token.substring(0, token.length() - 1) + alphabet.charAt(last ^ 1);

        assertThat(tokens.session(twin)).isEmpty();
        assertThat(tokens.session(token + "=")).isEmpty();
        assertThat(tokens.session(token + "!")).isEmpty();
        assertThat(tokens.session(token + "\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "a.b.c", "a.b.c.d", "e30.e30.e30", "%00.%00.%00", "🙂.🙂.🙂"})
    void whatIsNoTokenIsNotGood(String text) {
        assertThat(tokens.session(text)).isEmpty();
    }

    @Test
    void aTokenOfAMegabyteIsNotEvenRead() {
        assertThat(tokens.session("a".repeat(500_000) + "." + "b".repeat(500_000) + ".c"))
                .isEmpty();
    }

    @Test
    void aTokenThatWasGoodIsNotAnyMoreWhenItExpires() {
        String token = issue();
        assertThat(tokens.session(token)).isPresent();

        door.clock.advance(Duration.ofHours(1));

        assertThat(tokens.session(token)).isEmpty();
    }

    @Test
    void aTokenThatWasGoodIsNotAnyMoreUnderANewSecret() {
        var keys = new TokenKeys(door.store, new SecureRandom());
        var renewed = new Tokens(keys, new Revocations(door.store, door.clock), door.clock);
        String token = renewed.issue(1, Duration.ofHours(1)).token();
        assertThat(renewed.session(token)).isPresent();

        keys.renew();

        assertThat(renewed.session(token)).isEmpty();
    }

    @Test
    void moreTokensThanAreRememberedAreAllGood() {
        List<String> issued = IntStream.range(0, 300).mapToObj(_ -> issue()).toList();

        assertThat(issued).allMatch(token -> tokens.session(token).isPresent());
        assertThat(tokens.session(issued.getFirst())).isPresent();
    }

    private String issue() {
        return tokens.issue(1, Duration.ofHours(1)).token();
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("aniworld")
                .subject("owner")
                .issueTime(Date.from(NOON))
                .expirationTime(Date.from(NOON.plusSeconds(60)))
                .jwtID("1-made-by-hand");
    }

    private boolean isGood(JWTClaimsSet.Builder claims) throws Exception {
        var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.build());
        jwt.sign(new MACSigner(secret));
        return tokens.session(jwt.serialize()).isPresent();
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }
}
