package aniworld.sites.site;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Reads one field: a selector alone, or a map of what to make of what it selects.
record FieldReader(Mistakes mistakes) {
    private static final Set<String> KEYS =
            Set.of("select", "attr", "regex", "replace", "map", "date", "prefix", "default");
    private static final Pattern REPLACEMENT = Pattern.compile("(?:[^$\\\\]|\\$[0-9])*");
    private static final Pattern GROUP = Pattern.compile("\\$([0-9])");
    private static final Pattern NEVER = Pattern.compile("(?!)");

    Field field(Yaml yaml, String place, boolean json) {
        if (yaml.text().isPresent()) {
            return new Field(
                    selector(Optional.of(yaml), place, json),
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(),
                    Optional.empty(),
                    "",
                    "");
        }
        yaml.members()
                .forEach(
                        (key, value) -> {
                            if (!KEYS.contains(key)) {
                                String all = String.join(", ", KEYS.stream().sorted().toList());
                                mistakes.add(value.line(), place + "." + key, "one of " + all);
                            }
                        });
        return new Field(
                selector(yaml.member("select"), place + ".select", json),
                text(yaml, "attr", place),
                yaml.member("regex").map(regex -> regex(regex, place + ".regex")),
                yaml.member("replace").map(two -> replacement(two, place + ".replace")),
                map(yaml.member("map"), place),
                yaml.member("date").map(date -> date(date, place + ".date")),
                text(yaml, "prefix", place),
                text(yaml, "default", place));
    }

    /// The piece itself where there is none.
    Selector selector(Optional<Yaml> yaml, String place, boolean json) {
        if (yaml.isEmpty()) {
            return new Selector.Self();
        }
        String text = yaml.get().text().orElse(json ? ".." : ":matches");
        return Selector.parse(text, json)
                .orElseGet(
                        () -> {
                            mistakes.add(
                                    yaml.get().line(),
                                    place,
                                    json
                                            ? "a path such as data.items, or $"
                                            : "a CSS selector without :matches and ~=");
                            return new Selector.Self();
                        });
    }

    private String text(Yaml yaml, String name, String place) {
        Optional<Yaml> found = yaml.member(name);
        if (found.isPresent() && found.get().text().isEmpty()) {
            mistakes.add(found.get().line(), place + "." + name, "a text");
        }
        return found.flatMap(Yaml::text).orElse("");
    }

    private SafeRegex regex(Yaml yaml, String place) {
        String text = yaml.text().orElse("");
        try {
            if (!text.isEmpty() && text.length() <= SafeRegex.LONGEST) {
                return new SafeRegex(Pattern.compile(text));
            }
            mistakes.add(yaml.line(), place, "a regular expression of at most 500 characters");
        } catch (PatternSyntaxException wrong) {
            mistakes.add(yaml.line(), place, "a regular expression: " + wrong.getDescription());
        }
        return new SafeRegex(NEVER);
    }

    private Field.Replacement replacement(Yaml yaml, String place) {
        List<Yaml> two = yaml.items();
        if (two.size() == 2) {
            SafeRegex what = regex(two.getFirst(), place);
            String with = two.getLast().text().orElse("\\");
            if (fits(with, what.pattern().matcher("").groupCount())) {
                return new Field.Replacement(what, with);
            }
        }
        mistakes.add(
                yaml.line(), place, "[expression, text], with $1 in the text for a first group");
        return new Field.Replacement(new SafeRegex(NEVER), "");
    }

    private static boolean fits(String with, int groups) {
        return REPLACEMENT.matcher(with).matches()
                && GROUP.matcher(with)
                        .results()
                        .allMatch(group -> Integer.parseInt(group.group(1)) <= groups);
    }

    private Map<String, String> map(Optional<Yaml> yaml, String place) {
        var map = new LinkedHashMap<String, String>();
        for (var entry : yaml.map(Yaml::members).orElse(Map.of()).entrySet()) {
            map.put(entry.getKey(), entry.getValue().text().orElse(""));
        }
        if (yaml.isPresent() && map.isEmpty()) {
            mistakes.add(yaml.get().line(), place + ".map", "texts with what they become");
        }
        return map;
    }

    private DateTimeFormatter date(Yaml yaml, String place) {
        try {
            return DateTimeFormatter.ofPattern(yaml.text().orElse("'"), Locale.ENGLISH);
        } catch (IllegalArgumentException wrong) {
            mistakes.add(yaml.line(), place, "the pattern of a date such as dd.MM.yyyy");
            return DateTimeFormatter.ISO_LOCAL_DATE;
        }
    }
}
