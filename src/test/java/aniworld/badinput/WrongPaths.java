package aniworld.badinput;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// Names in the path that name nothing.
final class WrongPaths implements Family {
    private final Seeds seeds;

    WrongPaths(Seeds seeds) {
        this.seeds = seeds;
    }

    @Override
    public Stream<Case> cases(Action action, Sent right) {
        return action.parametersIn("path").stream()
                .flatMap(parameter -> spoilt(action, right, parameter));
    }

    private Stream<Case> spoilt(Action action, Sent right, Parameter parameter) {
        return segments().entrySet().stream()
                .map(
                        entry ->
                                Case.unrouted(
                                                parameter.name() + " is " + entry.getKey(),
                                                right.to(
                                                        seeds.target(
                                                                action,
                                                                parameter.name(),
                                                                entry.getValue())))
                                        .about(parameter.name()));
    }

    /// Percent-encoded, or wrongly so.
    private static Map<String, String> segments() {
        Map<String, String> segments = new LinkedHashMap<>();
        Oddities.texts().forEach((what, text) -> segments.put(what, Percent.encoded(text)));
        segments.put("a hidden slash", "a%2Fb");
        segments.put("a hidden parent", "%2e%2e%2f%2e%2e%2fb");
        segments.put("a parent", "..");
        segments.put("a hidden dot", "%2e");
        segments.put("twice encoded", "%252e%252e%252fb");
        segments.put("parents as they are", "../../b");
        segments.put("parents behind slashes", "..%2f..%2fb");
        segments.put("parents behind backslashes", "..%5c..%5cb");
        segments.put("parents, twice encoded backslashes", "..%255c..%255cb");
        segments.put(
                "parents in wide signs", Percent.encoded("\uff0e\uff0e\uff0f\uff0e\uff0e\uff0fb"));
        segments.put("an absolute path of Windows", Percent.encoded("C:\\Windows\\win.ini"));
        segments.put("a file's address", Percent.encoded("file:///etc/passwd"));
        segments.put("a NUL behind parents", "..%2f..%2fb%00.log");
        segments.put("a twice encoded NUL", "a%2500b");
        segments.put("no hex digits", "a%zzb");
        segments.put("half an escape", "a%2");
        segments.put("not UTF-8", "a%ffb");
        segments.put("an overlong slash", "%c0%afb");
        segments.put("half a surrogate pair", "%ed%a0%80");
        segments.put("a path parameter", "a;jsessionid=b");
        segments.put("an id below zero", "queue_-1");
        segments.put("a huge id", "queue_99999999999999999999");
        segments.put("an id with other digits", Percent.encoded("queue_١"));
        segments.put("a backup that never was", "backup_2025-99-99_00-00-00");
        segments.put("a name nobody has", "no-such-thing");
        return segments;
    }
}
