package aniworld.badinput;

import java.util.stream.Stream;

/// Methods that a path does not have.
final class WrongMethods implements Family {

    @Override
    public Stream<Case> cases(Action action, Sent right) {
        return Stream.of("GET", "PUT", "POST", "PATCH", "DELETE", "TRACE", "BREW")
                .filter(method -> !action.siblings().contains(method))
                .map(method -> Case.unrouted("the method is " + method, right.as(method)));
    }
}
