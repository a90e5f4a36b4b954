package aniworld.badinput;

import java.util.stream.Stream;

/// Tokens that are none. Where no token is looked at there is nothing to be wrong about.
final class WrongCredentials implements Family {

    @Override
    public Stream<Case> cases(Action action, Sent right) {
        if (!action.secured()) {
            return Stream.empty();
        }
        return Stream.of(
                        "Bearer",
                        "Bearer ",
                        "Bearer x",
                        "bearer a.b.c",
                        "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJvd25lciJ9.",
                        "Bearer " + "a".repeat(4_000))
                .map(
                        value ->
                                Case.refused(
                                        "the token is "
                                                + value.substring(0, Math.min(9, value.length())),
                                        right.with("Authorization", value)));
    }
}
