package aniworld.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a server has answered with 2xx, and therefore owes after any crash.
final class Promises {
    /// The id of an item whose adding was cut off: if it is there, nobody was told its id.
    static final String UNTOLD = "untold";

    /// @param done whether it was seen completed; it never becomes anything else
    record Item(String series, SortedSet<String> episodes, int priority, boolean done) {
        Item with(int other) {
            return new Item(series, episodes, other, done);
        }
    }

    final Map<String, JsonNode> settings = new TreeMap<>();
    final Map<String, Item> items = new TreeMap<>();
    final Map<String, Boolean> monitored = new TreeMap<>();

    /// Copies of the settings by name, as long as the server must keep them.
    final Map<String, Map<String, JsonNode>> copies = new TreeMap<>();

    /// Paths in the library that are there, or not, by the last renaming of their series.
    final Map<String, Set<String>> there = new TreeMap<>();

    final Map<String, Set<String>> gone = new TreeMap<>();

    /// Episodes whose file was there; none ever goes.
    final Set<String> held = new HashSet<>();

    /// The naming patterns under which each episode was asked for since its files got their names.
    final Map<String, Set<JsonNode>> patterns = new TreeMap<>();

    String state = "stopped";

    Promises copy() {
        var copy = new Promises();
        copy.settings.putAll(settings);
        copy.items.putAll(items);
        copy.monitored.putAll(monitored);
        copy.copies.putAll(copies);
        copy.there.putAll(there);
        copy.gone.putAll(gone);
        copy.held.addAll(held);
        copy.patterns.putAll(patterns);
        copy.state = state;
        return copy;
    }

    /// What is still owed after a backup of a while ago was restored: files and copies of settings
    /// are no part of it, and what it has queued may be downloaded again.
    Promises restoredOver(Promises present) {
        Promises restored = copy();
        restored.copies.clear();
        restored.copies.putAll(present.copies);
        restored.held.addAll(present.held);
        present.patterns.forEach(
                (episode, names) -> names.forEach(n -> restored.named(episode, n)));
        restored.there.clear();
        restored.gone.clear();
        items.forEach(
                (id, item) -> {
                    restored.items.put(
                            id, new Item(item.series(), item.episodes(), item.priority(), false));
                });
        restored.underWay().forEach(restored::named);
        return restored;
    }

    /// What comes from now on may have another name than what lies there.
    void changeSettings(Map<String, JsonNode> some) {
        settings.putAll(some);
        underWay().forEach(this::named);
    }

    /// A file of the episode may come under the naming pattern of now.
    void named(String episode) {
        named(episode, settings.get("episode_name_pattern"));
    }

    private void named(String episode, JsonNode pattern) {
        Set<JsonNode> all = new HashSet<>(patterns.getOrDefault(episode, Set.of()));
        all.add(pattern);
        patterns.put(episode, all);
    }

    /// How many files of an episode there may be.
    int mostFiles(String episode) {
        return patterns.getOrDefault(episode, Set.of()).size();
    }

    void moved(String series, Set<String> from, Set<String> to) {
        there.put(series, to);
        Set<String> left = new TreeSet<>(from);
        left.removeAll(to);
        gone.put(series, left);
    }

    /// Downloads of a series may bring files to any place.
    void forgetPlaces(String series) {
        there.remove(series);
        gone.remove(series);
    }

    /// The episodes that an item may still bring.
    Set<String> underWay() {
        Set<String> all = new HashSet<>();
        items.values().stream().filter(item -> !item.done()).forEach(i -> all.addAll(i.episodes()));
        return all;
    }

    /// What differs from what is seen; empty when every promise is kept and nothing is there that
    /// nobody asked for.
    List<String> complaints(Sight seen) {
        var complaints = new ArrayList<String>();
        settings.forEach(
                (name, value) -> {
                    if (!value.equals(seen.settings().get(name))) {
                        complaints.add(
                                name + " is " + seen.settings().get(name) + ", not " + value);
                    }
                });
        if (!monitored.equals(seen.monitored())) {
            complaints.add("monitored is " + seen.monitored() + ", not " + monitored);
        }
        if (!state.equals(seen.state())) {
            complaints.add("the queue is " + seen.state() + ", not " + state);
        }
        copies.keySet().stream()
                .filter(name -> !seen.copies().contains(name))
                .forEach(name -> complaints.add("the copy " + name + " is lost"));
        complainOfItems(seen, complaints);
        complainOfPlaces(seen, complaints);
        return complaints;
    }

    private void complainOfItems(Sight seen, List<String> complaints) {
        Map<String, Item> left = new TreeMap<>(seen.items());
        items.forEach(
                (id, item) -> {
                    Item found = id.equals(UNTOLD) ? untold(left) : left.remove(id);
                    if (found == null) {
                        complaints.add(id + " is lost: " + item);
                    } else if (!isKept(item, found)) {
                        complaints.add(id + " is " + found + ", not " + item);
                    }
                });
        left.forEach((id, item) -> complaints.add(id + " was never asked for: " + item));
    }

    private Item untold(Map<String, Item> left) {
        String id =
                left.keySet().stream()
                        .filter(any -> !items.containsKey(any))
                        .findFirst()
                        .orElse("");
        return left.remove(id);
    }

    private static boolean isKept(Item promised, Item found) {
        return found.series().equals(promised.series())
                && found.episodes().equals(promised.episodes())
                && found.priority() == promised.priority()
                && (found.done() || !promised.done());
    }

    private void complainOfPlaces(Sight seen, List<String> complaints) {
        there.values().stream()
                .flatMap(Set::stream)
                .filter(path -> !seen.files().contains(path))
                .forEach(path -> complaints.add(path + " is not there"));
        gone.values().stream()
                .flatMap(Set::stream)
                .filter(seen.files()::contains)
                .forEach(path -> complaints.add(path + " is still there"));
    }

    /// What was seen of the items counts from now on: their ends, and ids that were never told.
    void adopt(Sight seen) {
        items.clear();
        items.putAll(seen.items());
    }

    /// What a server and its library show.
    ///
    /// @param copies names of the settings' copies
    /// @param files paths of videos, relative to the library
    record Sight(
            Map<String, JsonNode> settings,
            Map<String, Item> items,
            Map<String, Boolean> monitored,
            Set<String> copies,
            String state,
            Set<String> files) {}
}
