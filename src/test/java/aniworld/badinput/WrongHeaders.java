package aniworld.badinput;

import java.util.stream.Stream;

/// Headers of an action that are too long or odd. What no header can carry is left out.
final class WrongHeaders implements Family {

    @Override
    public Stream<Case> cases(Action action, Sent right) {
        return action.parametersIn("header").stream()
                .flatMap(parameter -> spoilt(right, parameter));
    }

    private static Stream<Case> spoilt(Sent right, Parameter parameter) {
        String name = parameter.name();
        return WrongTexts.of(parameter.schema()).entrySet().stream()
                .filter(entry -> entry.getValue().chars().noneMatch(Character::isISOControl))
                .filter(entry -> !entry.getValue().isBlank())
                .map(
                        entry -> {
                            Sent sent = right.with(name, entry.getValue());
                            String mistake = name + " is " + entry.getKey();
                            return isTooLong(parameter.schema(), entry.getValue())
                                    ? Case.refused(mistake, sent, name)
                                    : Case.tolerated(mistake, sent, name);
                        });
    }

    private static boolean isTooLong(Schema schema, String text) {
        return text.length() > schema.number("maxLength").orElse(Integer.MAX_VALUE);
    }
}
