package aniworld.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import java.security.SecureRandom;
import java.util.Base64;

/// The token secret, 256 random bits made on the first start.
final class TokenKeys {
    private static final String NAME = "token_secret";
    private static final int BYTES = 32;

    private final AccessStore store;
    private final SecureRandom random;
    private volatile Pair pair;

    TokenKeys(AccessStore store, SecureRandom random) {
        this.store = store;
        this.random = random;
        this.pair =
                store.value(NAME)
                        .map(text -> pair(Base64.getDecoder().decode(text)))
                        .orElseGet(this::make);
    }

    JWSSigner signer() {
        return pair.signer;
    }

    JWSVerifier verifier() {
        return pair.verifier;
    }

    /// Every token signed so far is void.
    void renew() {
        pair = make();
    }

    private Pair make() {
        var secret = new byte[BYTES];
        random.nextBytes(secret);
        store.put(NAME, Base64.getEncoder().encodeToString(secret));
        return pair(secret);
    }

    private static Pair pair(byte[] secret) {
        try {
            return new Pair(new MACSigner(secret), new MACVerifier(secret));
        } catch (JOSEException tooShort) {
            throw new IllegalStateException("the stored token secret is damaged", tooShort);
        }
    }

    private record Pair(JWSSigner signer, JWSVerifier verifier) {}
}
