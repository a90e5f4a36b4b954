package aniworld.transfer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What is known about a partial file: which file it is a part of, and which of its bytes are
/// there.
///
/// @param address where it came from
record Journal(String address, Facts facts, Coverage covered) {
    private static final String FIRST = "aniworld partial file 1";
    private static final String LAST = "end";

    /// Seven lines; the last one tells that none is missing.
    String text() {
        return String.join(
                "\n",
                FIRST,
                address,
                facts.validator().text(),
                facts.total().isPresent() ? Long.toString(facts.total().getAsLong()) : "unknown",
                facts.parts() ? "parts" : "whole",
                covered.text(),
                LAST,
                "");
    }

    /// Reads what [#text] wrote; empty for anything else.
    static Optional<Journal> parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != 7 || !lines.getFirst().equals(FIRST) || !lines.getLast().equals(LAST)) {
            return Optional.empty();
        }
        Optional<Validator> validator = Validator.parse(lines.get(2));
        Optional<OptionalLong> total = total(lines.get(3));
        Optional<Coverage> covered = Coverage.parse(lines.get(5));
        if (validator.isEmpty() || total.isEmpty() || covered.isEmpty()) {
            return Optional.empty();
        }
        var facts = new Facts(validator.get(), total.get(), lines.get(4).equals("parts"));
        return new Journal(lines.get(1), facts, Coverage.NONE).covering(covered.get());
    }

    /// The same with more of the file; empty when that cannot be.
    Optional<Journal> covering(Coverage more) {
        return Optional.of(new Journal(address, facts, more)).filter(Journal::isPossible);
    }

    /// Whether both can speak of the same state of a file from the same address.
    boolean agrees(Journal other) {
        return address.equals(other.address) && !facts.contradict(other.facts);
    }

    private boolean isPossible() {
        return facts.total().isEmpty() || covered.end() <= facts.total().getAsLong();
    }

    private static Optional<OptionalLong> total(String text) {
        if (text.equals("unknown")) {
            return Optional.of(OptionalLong.empty());
        }
        return text.matches("\\d{1,18}")
                ? Optional.of(OptionalLong.of(Long.parseLong(text)))
                : Optional.empty();
    }
}
