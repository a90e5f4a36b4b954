package aniworld.sites.site;

import aniworld.sites.site.Definition.Step;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads a definition, and says of every mistake where it is and what was expected.
final class DefinitionReader {
    private static final Set<String> SECTIONS =
            Set.of(
                    "version",
                    "title",
                    "description",
                    "headers",
                    "search",
                    "series",
                    "seasons",
                    "episodes",
                    "sources");
    private static final Set<String> KEYS =
            Set.of("path", "reads", "rows", "next", "none", "covers_seasons", "fields");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z-]{1,60}");
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e]{0,500}");
    private static final Set<String> SECRET = Set.of("authorization", "cookie", "host");
    private static final int LARGEST = 256 * 1024;

    private final Mistakes mistakes;
    private final FieldReader fields;

    private DefinitionReader(String file) {
        mistakes = new Mistakes(file);
        fields = new FieldReader(mistakes);
    }

    /// @param file its name, for people
    static Definition read(String file, String text) throws WrongDefinition {
        if (text.length() > LARGEST) {
            throw new WrongDefinition(file + ": expected at most 256 KiB");
        }
        var reader = new DefinitionReader(file);
        Definition definition = reader.definition(Yaml.read(file, text));
        reader.mistakes.check();
        return definition;
    }

    private Definition definition(Yaml top) {
        known(top, "", SECTIONS);
        if (!top.member("version").flatMap(Yaml::text).filter("1"::equals).isPresent()) {
            mistakes.add(top.line(), "version", "1");
        }
        return new Definition(
                headers(top.member("headers")),
                step(top, "search", "query", Set.of("id", "title"), Set.of("year", "page")),
                step(top, "series", "id", Set.of("title"), Shape.SERIES),
                covers(top),
                top.member("seasons").isEmpty()
                        ? Optional.empty()
                        : Optional.of(step(top, "seasons", "", Set.of("path"), Set.of("season"))),
                step(top, "episodes", "", Set.of("number"), Shape.EPISODE),
                step(top, "sources", "", Set.of("address"), Shape.SOURCE));
    }

    /// What the longer rows may have.
    private static final class Shape {
        static final Set<String> SERIES =
                Set.of("other_titles", "year", "description", "poster", "licence");
        static final Set<String> EPISODE = Set.of("season", "title", "released", "path");
        static final Set<String> SOURCE = Set.of("host", "language", "type", "size", "checksum");
    }

    private boolean covers(Yaml top) {
        Optional<Yaml> covers =
                top.member("series").flatMap(series -> series.member("covers_seasons"));
        covers.filter(
                        value ->
                                value.text()
                                        .filter(text -> text.equals("true") || text.equals("false"))
                                        .isEmpty())
                .ifPresent(
                        value ->
                                mistakes.add(
                                        value.line(), "series.covers_seasons", "true or false"));
        return covers.flatMap(Yaml::text).filter("true"::equals).isPresent();
    }

    private void known(Yaml place, String name, Set<String> names) {
        if (!place.isMap()) {
            mistakes.add(place.line(), name, "names with values");
        }
        place.members()
                .forEach(
                        (key, value) -> {
                            if (!names.contains(key)) {
                                String all = String.join(", ", names.stream().sorted().toList());
                                mistakes.add(value.line(), dotted(name, key), "one of " + all);
                            }
                        });
    }

    private static String dotted(String name, String key) {
        return name.isEmpty() ? key : name + "." + key;
    }

    private Map<String, String> headers(Optional<Yaml> headers) {
        var read = new LinkedHashMap<String, String>();
        for (var header : headers.map(Yaml::members).orElse(Map.of()).entrySet()) {
            String value = header.getValue().text().orElse("\n");
            boolean secret = SECRET.contains(header.getKey().toLowerCase(Locale.ROOT));
            boolean fits =
                    HEADER.matcher(header.getKey()).matches() && VALUE.matcher(value).matches();
            if (secret || !fits) {
                mistakes.add(
                        header.getValue().line(),
                        "headers." + header.getKey(),
                        secret ? "no credentials here but in the settings" : "a plain header");
            }
            read.put(header.getKey(), value);
        }
        return read;
    }

    private Step step(
            Yaml top, String name, String variable, Set<String> required, Set<String> further) {
        Optional<Yaml> found = top.member(name);
        if (found.isEmpty()) {
            mistakes.add(top.line(), name, "a section of this name");
        }
        Yaml step = found.orElse(top);
        if (found.isPresent()) {
            known(step, name, KEYS);
        }
        boolean json = json(step, name);
        return new Step(
                path(step, name, variable),
                json,
                fields.selector(step.member("rows"), name + ".rows", json),
                step.member("next").map(next -> fields.field(next, name + ".next", json)),
                step.member("none")
                        .map(none -> fields.selector(Optional.of(none), name + ".none", json)),
                fields(step, name, json, required, further));
    }

    private boolean json(Yaml step, String name) {
        String reads = step.member("reads").flatMap(Yaml::text).orElse("html");
        if (!reads.equals("html") && !reads.equals("json")) {
            mistakes.add(step.line(), name + ".reads", "html or json");
        }
        return reads.equals("json");
    }

    private String path(Yaml step, String name, String variable) {
        String path = step.member("path").flatMap(Yaml::text).orElse("");
        boolean wanted = !variable.isEmpty();
        boolean fits =
                wanted
                        ? path.startsWith("/")
                                && !path.startsWith("//")
                                && path.contains("{" + variable + "}")
                        : step.member("path").isEmpty();
        if (!fits && step.member("fields").isPresent()) {
            mistakes.add(
                    step.member("path").map(Yaml::line).orElse(step.line()),
                    name + ".path",
                    wanted
                            ? "a path that begins with / and has {" + variable + "}"
                            : "no path: the step before tells it");
        }
        return path;
    }

    private Map<String, Field> fields(
            Yaml step, String name, boolean json, Set<String> required, Set<String> further) {
        Map<String, Yaml> members = step.member("fields").map(Yaml::members).orElse(Map.of());
        var read = new LinkedHashMap<String, Field>();
        members.forEach(
                (key, value) -> {
                    String place = name + ".fields." + key;
                    if (required.contains(key) || further.contains(key)) {
                        read.put(key, fields.field(value, place, json));
                    } else {
                        mistakes.add(value.line(), place, "a field that this step knows");
                    }
                });
        for (String missing : required) {
            if (!members.containsKey(missing)) {
                mistakes.add(step.line(), name + ".fields", "a field \"" + missing + "\"");
            }
        }
        return read;
    }
}
