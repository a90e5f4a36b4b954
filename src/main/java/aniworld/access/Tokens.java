package aniworld.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Issues tokens and reads them back: JWTs (RFC 7519) signed with HS256 and nothing else.
///
/// A token's id begins with the generation in which it was issued; a new generation ends all
/// earlier ones at once, without a list of them.
final class Tokens {
    private static final String ISSUER = "aniworld";
    private static final String SUBJECT = "owner";
    private static final int LONGEST = 1024;

    /// How far a clock may be set back without ending the sessions that began before. A token from
    /// later than that is of a clock that was far ahead, and would last as much longer.
    private static final Duration SET_BACK = Duration.ofDays(1);

    private static final Pattern COMPACT =
            Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    private static final JWSHeader HEADER =
            new JWSHeader.Builder(JWSAlgorithm.HS256).type(JOSEObjectType.JWT).build();

    private final TokenKeys keys;
    private final Revocations revocations;
    private final InstantSource clock;
    private final ProvenTokens proven = new ProvenTokens(this::prove);

    Tokens(TokenKeys keys, Revocations revocations, InstantSource clock) {
        this.keys = keys;
        this.revocations = revocations;
        this.clock = clock;
    }

    /// @param generation the one that was current when the password was checked: if another began
    ///   since, the token is void from its birth
    LoginResult.LoggedIn issue(long generation, Duration lifetime) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant end = now.plus(lifetime).truncatedTo(ChronoUnit.SECONDS);
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .subject(SUBJECT)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(end))
                        .jwtID(revocations.generationFor(generation, end) + "-" + UUID.randomUUID())
                        .build();
        return new LoginResult.LoggedIn(sign(claims), end);
    }

    Optional<Session> session(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        return proven.session(token, keys.verifier()).filter(this::isActive);
    }

    private Optional<Session> prove(String token, JWSVerifier verifier) {
        if (!COMPACT.matcher(token).matches()) {
            return Optional.empty();
        }
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            return isSigned(jwt, verifier) ? session(jwt.getJWTClaimsSet()) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    boolean isActive(Session session) {
        Instant now = clock.instant();
        return now.isBefore(session.expiresAt())
                && !session.issuedAt().isAfter(now.plus(SET_BACK))
                && !revocations.isRevoked(session);
    }

    private boolean isSigned(SignedJWT jwt, JWSVerifier verifier) throws JOSEException {
        return JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())
                && isCanonical(jwt.getSignature())
                && jwt.verify(verifier);
    }

    /// The last character of a signature has spare bits, which decoders ignore: only the encoder's
    /// own spelling is taken.
    private static boolean isCanonical(Base64URL signature) {
        return Base64URL.encode(signature.decode()).equals(signature);
    }

    private Optional<Session> session(JWTClaimsSet claims) {
        Date issued = claims.getIssueTime();
        Date end = claims.getExpirationTime();
        boolean ours = ISSUER.equals(claims.getIssuer()) && SUBJECT.equals(claims.getSubject());
        if (!ours || claims.getJWTID() == null || issued == null || end == null) {
            return Optional.empty();
        }
        var session = new Session(claims.getJWTID(), issued.toInstant(), end.toInstant());
        return hasBegun(claims) ? Optional.of(session) : Optional.empty();
    }

    private boolean hasBegun(JWTClaimsSet claims) {
        Date begin = claims.getNotBeforeTime();
        return begin == null || !begin.toInstant().isAfter(clock.instant());
    }

    private String sign(JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(HEADER, claims);
            jwt.sign(keys.signer());
            return jwt.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("cannot sign a token", impossible);
        }
    }
}
