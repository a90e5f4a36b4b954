package aniworld.badinput;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Parameters of the query that are missing, empty, of another type, out of range, unknown, twice
/// there, or badly encoded.
final class WrongQueries implements Family {

    @Override
    public Stream<Case> cases(Action action, Sent right) {
        return action.parametersIn("query").stream()
                .flatMap(parameter -> spoilt(right, parameter).stream());
    }

    private static List<Case> spoilt(Sent right, Parameter parameter) {
        String name = parameter.name();
        List<Case> cases = new ArrayList<>();
        String bare = without(right.target(), name);
        if (parameter.required()) {
            cases.add(Case.refused(name + " is missing", right.to(bare), name));
        }
        WrongTexts.of(parameter.schema())
                .forEach(
                        (what, text) -> {
                            Sent sent = right.to(joined(bare, name + "=" + Percent.encoded(text)));
                            String mistake = name + " is " + what;
                            cases.add(
                                    WrongTexts.isForbidden(parameter.schema(), text)
                                            ? Case.refused(mistake, sent, name)
                                            : Case.tolerated(mistake, sent, name));
                        });
        String twice = joined(joined(bare, name + "=1"), name + "=2");
        cases.add(Case.refused(name + " is there twice", right.to(twice), name));
        for (String broken : List.of("%ff", "%zz", "%2", "%c0%80")) {
            Sent sent = right.to(joined(bare, name + "=" + broken));
            cases.add(Case.refused(name + " is encoded as " + broken, sent, name));
        }
        return cases;
    }

    private static String without(String target, String name) {
        String bare = target.replaceAll("(?<=[?&])" + name + "=[^&]*&?", "");
        return bare.endsWith("?") || bare.endsWith("&")
                ? bare.substring(0, bare.length() - 1)
                : bare;
    }

    private static String joined(String target, String pair) {
        return target + (target.contains("?") ? "&" : "?") + pair;
    }
}
