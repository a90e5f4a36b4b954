package aniworld.shelf;

import aniworld.problem.Problem;
import aniworld.shelf.Operation.Kind;
import aniworld.shelf.Operation.Move;
import aniworld.shelf.Operation.State;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Which moves take an operation back.
///
/// @param root the anime directory
record Undoing(Path root, Trash trash, LocalDate today) {

    /// @throws Problem CONFLICT when it cannot be taken back
    List<Move> moves(Operation operation) {
        if (operation.state() != State.DONE || operation.kind() == Kind.UNDO) {
            throw Problem.conflict("This has been undone, or cannot be");
        }
        operation.moves().forEach(this::requireWhereItWas);
        return operation.kind() == Kind.REPLACE
                ? exchanged(operation.moves())
                : backInFreePlaces(operation.moves());
    }

    private void requireWhereItWas(Move made) {
        if (!Operations.isThere(root, made.to())) {
            throw Problem.conflict("It is not there any more: " + made.to());
        }
    }

    private List<Move> backInFreePlaces(List<Move> made) {
        made.forEach(
                move -> {
                    if (Operations.isThere(root, move.from())) {
                        throw Problem.conflict("Something else has its name now: " + move.from());
                    }
                });
        return made.reversed().stream().map(Move::back).toList();
    }

    /// What has replaced a file goes to the trash in its turn.
    private List<Move> exchanged(List<Move> made) {
        var moves = new ArrayList<Move>();
        for (Move move : made.reversed()) {
            if (Operations.isThere(root, move.from())) {
                moves.add(new Move(move.from(), trash.place(move.from(), today)));
            }
            moves.add(move.back());
        }
        return moves;
    }
}
