package aniworld.badinput;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Asks every action of a document wrongly. What no route may do to the server is done first; what
/// the document does not forbid comes last for each action, and a server that was changed by it is
/// replaced.
public final class Walk implements AutoCloseable {
    private static final Sent STILL_THERE = Sent.of("GET", "/health");

    private final Description description;
    private final Site.Opener opener;
    private final Judge judge = new Judge();
    private final List<String> complaints = new ArrayList<>();
    private final Map<String, Integer> requests = new LinkedHashMap<>();
    private Optional<Site> current = Optional.empty();

    public Walk(Description description, Site.Opener opener) {
        this.description = description;
        this.opener = opener;
    }

    public void go() throws IOException {
        for (Action action : description.actions()) {
            walk(action);
        }
    }

    /// What was wrong with the answers; empty when nothing was.
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /// How many requests each action got, by action.
    public Map<String, Integer> requests() {
        return requests;
    }

    private void walk(Action action) throws IOException {
        Site site = site(action);
        List<Case> cases = cases(action, site.seeds());
        requests.put(action.toString(), cases.size());
        uncovered(action, cases)
                .forEach(input -> complaints.add(action + ": nothing is tried with " + input));
        Map<String, String> before = site.state();
        for (Case one : cases.stream().filter(one -> !one.isTolerated()).toList()) {
            tryOn(site, action, one);
        }
        compare(action, before, site.state());
        boolean changed = false;
        for (Case one : cases.stream().filter(Case::isTolerated).toList()) {
            changed |= tryOn(site, action, one);
        }
        if (action.isSafe()) {
            compare(action, before, site.state());
        } else if (changed || !before.equals(site.state())) {
            close();
        }
    }

    private Site site(Action action) throws IOException {
        if (action.toString().equals("POST /api/auth/setup")) {
            close();
        }
        if (current.isEmpty()) {
            current = Optional.of(opener.open(action.toString()));
        }
        return current.get();
    }

    private static List<Case> cases(Action action, Seeds seeds) {
        List<Family> families =
                List.of(
                        new WrongMethods(),
                        new WrongCredentials(),
                        new WrongPaths(seeds),
                        new WrongQueries(),
                        new WrongHeaders(),
                        new WrongBodies(),
                        new WrongFields());
        Sent right = seeds.right(action);
        return families.stream().flatMap(family -> family.cases(action, right)).toList();
    }

    private static Set<String> uncovered(Action action, List<Case> cases) {
        Set<String> left = new TreeSet<>(action.inputs());
        for (Case one : cases) {
            one.field().ifPresent(left::remove);
        }
        if (cases.isEmpty()) {
            left.add("it at all");
        }
        return left;
    }

    /// Whether it was a success.
    private boolean tryOn(Site site, Action action, Case one) {
        var wire = new Wire(site.port());
        try {
            Heard heard = wire.ask(one.sent(), site.token());
            for (String complaint : judge.complaints(action, one, heard)) {
                complain(action, one, complaint + "; " + cut(heard.body()));
            }
            if (wire.ask(STILL_THERE, "").status() != 200) {
                complain(action, one, "the server is not well after it");
            }
            return heard.isSuccess();
        } catch (IOException failure) {
            complain(action, one, "no answer: " + failure);
            return true;
        }
    }

    private void compare(Action action, Map<String, String> before, Map<String, String> after) {
        if (!before.equals(after)) {
            complaints.add(action + ": left " + after + " instead of " + before);
        }
    }

    private void complain(Action action, Case one, String complaint) {
        complaints.add(action + ", " + one.mistake() + ": " + complaint);
    }

    private static String cut(String body) {
        return body.substring(0, Math.min(300, body.length()));
    }

    @Override
    public void close() {
        current.ifPresent(Site::close);
        current = Optional.empty();
    }
}
