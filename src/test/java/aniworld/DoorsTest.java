package aniworld;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// The walls of the house: which room may know which, and which library belongs to which room.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorsTest {
    private static final List<String> EVERYWHERE =
            List.of(
                    "java.",
                    "javax.",
                    "org.jspecify.",
                    "org.slf4j.",
                    "com.google.errorprone.annotations.");

    /// Room, then the rooms and libraries behind its doors. What a row does not list is a wall. A
    /// room that ends in `.*` stands for each room below it, which do not know each other.
    private static final Map<String, Set<String>> DOORS =
            Map.ofEntries(
                    Map.entry("problem", Set.of()),
                    Map.entry("events", Set.of()),
                    Map.entry("files", Set.of()),
                    Map.entry("library", Set.of("problem")),
                    Map.entry("shelf", Set.of("library", "files", "problem")),
                    Map.entry("scan", Set.of("library", "shelf", "events", "problem")),
                    Map.entry(
                            "provider",
                            Set.of("library", "net", "problem", "com.fasterxml.jackson.")),
                    Map.entry(
                            "sites.*",
                            Set.of(
                                    "provider",
                                    "net",
                                    "library",
                                    "problem",
                                    "com.fasterxml.jackson.",
                                    "org.jsoup.")),
                    Map.entry("refresh", Set.of("library", "provider", "events", "problem")),
                    Map.entry("posters", Set.of("library", "net", "files", "problem")),
                    Map.entry("net", Set.of("problem", "org.apache.hc.")),
                    Map.entry("transfer", Set.of("net", "files", "problem")),
                    Map.entry(
                            "downloads",
                            Set.of("library", "provider", "transfer", "events", "problem")),
                    Map.entry(
                            "schedule",
                            Set.of("library", "scan", "refresh", "downloads", "events", "problem")),
                    Map.entry(
                            "access",
                            Set.of("problem", "events", "com.nimbusds.", "com.password4j.")),
                    Map.entry(
                            "health",
                            Set.of(
                                    "library",
                                    "provider",
                                    "net",
                                    "transfer",
                                    "refresh",
                                    "downloads",
                                    "problem")),
                    Map.entry("logs", Set.of("files", "problem", "ch.qos.logback.")),
                    Map.entry("web", Set.of("com.fasterxml.jackson.")),
                    Map.entry(
                            "settings",
                            Set.of(
                                    "shelf",
                                    "files",
                                    "problem",
                                    "events",
                                    "com.fasterxml.jackson.")),
                    Map.entry(
                            "store",
                            Set.of(
                                    "library",
                                    "shelf",
                                    "downloads",
                                    "access",
                                    "schedule",
                                    "provider",
                                    "refresh",
                                    "net",
                                    "files",
                                    "problem",
                                    "org.jdbi.",
                                    "com.zaxxer.hikari.",
                                    "org.flywaydb.",
                                    "org.sqlite.")),
                    Map.entry(
                            "demo",
                            Set.of(
                                    "provider",
                                    "library",
                                    "files",
                                    "problem",
                                    "com.fasterxml.jackson.",
                                    "com.sun.net.httpserver.")),
                    Map.entry(
                            "http",
                            Set.of(
                                    "library",
                                    "shelf",
                                    "scan",
                                    "provider",
                                    "refresh",
                                    "transfer",
                                    "downloads",
                                    "schedule",
                                    "access",
                                    "health",
                                    "posters",
                                    "logs",
                                    "settings",
                                    "web",
                                    "events",
                                    "problem",
                                    "io.javalin.",
                                    "org.eclipse.jetty.",
                                    "jakarta.servlet.",
                                    "kotlin.",
                                    "com.fasterxml.jackson.",
                                    "io.github.bucket4j.")));

    private final JavaClasses classes =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("aniworld");

    @TestFactory
    Stream<DynamicTest> everyRoomLooksOnlyThroughItsDoors() {
        return DOORS.entrySet().stream()
                .map(
                        room ->
                                DynamicTest.dynamicTest(
                                        room.getKey(),
                                        () ->
                                                assertThat(walls(room.getKey(), room.getValue()))
                                                        .isEmpty()));
    }

    @Test
    void everyRoomHasItsRowInTheTable() {
        var rooms = new TreeSet<String>();
        classes.forEach(type -> rooms.add(roomOf(type.getPackageName())));

        rooms.removeAll(Set.of("", "cli"));
        rooms.removeIf(room -> DOORS.containsKey(row(room)));

        assertThat(rooms).isEmpty();
    }

    @Test
    void onlyTheStoreSpeaksSql() {
        assertThat(using("java.sql.", "store")).isEmpty();
    }

    private Set<String> using(String library, String exceptRoom) {
        var found = new TreeSet<String>();
        for (JavaClass type : classes) {
            if (!roomOf(type.getPackageName()).equals(exceptRoom)) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> targetName(dependency).startsWith(library))
                        .forEach(dependency -> found.add(dependency.getDescription()));
            }
        }
        return found;
    }

    private Set<String> walls(String room, Set<String> doors) {
        var broken = new TreeSet<String>();
        for (JavaClass type : classes) {
            String own = roomOf(type.getPackageName());
            if (row(own).equals(room)) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> !isOpen(own, doors, targetName(dependency)))
                        .forEach(dependency -> broken.add(dependency.getDescription()));
            }
        }
        return broken;
    }

    private static boolean isOpen(String own, Set<String> doors, String target) {
        if (!target.startsWith("aniworld.")) {
            return Stream.concat(EVERYWHERE.stream(), doors.stream()).anyMatch(target::startsWith)
                    || !target.contains(".");
        }
        String room = roomOf(target.substring(0, target.lastIndexOf('.')));
        return room.equals(own) || doors.contains(room);
    }

    private static String targetName(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType().getName();
    }

    /// The room a package belongs to: its first element, for sites the first two.
    private static String roomOf(String packageName) {
        String[] elements = packageName.split("\\.", -1);
        if (elements.length < 2) {
            return "";
        }
        return elements[1].equals("sites") && elements.length > 2
                ? "sites." + elements[2]
                : elements[1];
    }

    private static String row(String room) {
        return room.startsWith("sites.") ? "sites.*" : room;
    }
}
