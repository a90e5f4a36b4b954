package aniworld.badinput;

import java.util.stream.Stream;

/// All mistakes of one kind.
@FunctionalInterface
interface Family {
    /// The cases of this kind that an action gives rise to; none where it has no such input.
    ///
    /// @param right the action asked rightly, to be spoilt
    Stream<Case> cases(Action action, Sent right);
}
