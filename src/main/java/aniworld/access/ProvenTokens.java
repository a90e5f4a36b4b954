package aniworld.access;

import com.nimbusds.jose.JWSVerifier;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Tokens whose signature was found to be good lately: a client sends the same one with each
/// request, and reading a JWT takes longer than a page of a list. They are known by their SHA-256,
/// so that nothing here tells by its time how much of a guess was right. Whether the session has
/// ended must be asked each time; it is not known here. Safe for any thread.
final class ProvenTokens {
    private static final int MOST = 256;

    private final Proof proof;
    private final Map<ByteBuffer, Proven> known = new LinkedHashMap<>(16, 0.75f, true);

    ProvenTokens(Proof proof) {
        this.proof = proof;
    }

    /// Reads a token and checks its signature.
    @FunctionalInterface
    interface Proof {
        Optional<Session> of(String token, JWSVerifier verifier);
    }

    /// @param by what the signature was checked with: it changes with the secret
    private record Proven(Session session, JWSVerifier by) {}

    Optional<Session> session(String token, JWSVerifier verifier) {
        ByteBuffer digest = digest(token);
        Optional<Session> before = remembered(digest, verifier);
        if (before.isPresent()) {
            return before;
        }
        Optional<Session> session = proof.of(token, verifier);
        session.ifPresent(good -> remember(digest, new Proven(good, verifier)));
        return session;
    }

    private synchronized Optional<Session> remembered(ByteBuffer digest, JWSVerifier verifier) {
        return Optional.ofNullable(known.get(digest))
                .filter(proven -> proven.by().equals(verifier))
                .map(Proven::session);
    }

    private synchronized void remember(ByteBuffer digest, Proven proven) {
        known.put(digest, proven);
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
    }

    private static ByteBuffer digest(String token) {
        try {
            byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
