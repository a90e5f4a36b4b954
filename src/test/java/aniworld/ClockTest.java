package aniworld;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Time comes in through constructors, so that tests set it; and no test waits for it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClockTest {
    private static final Set<String> CLOCKS =
            Set.of(
                    "java.time.Instant.now",
                    "java.time.LocalDate.now",
                    "java.time.LocalDateTime.now",
                    "java.time.ZonedDateTime.now",
                    "java.time.OffsetDateTime.now",
                    "java.time.Clock.systemUTC",
                    "java.time.Clock.systemDefaultZone",
                    "java.time.InstantSource.system",
                    "java.lang.System.currentTimeMillis");
    private static final Set<String> WAITS =
            Set.of("java.lang.Thread.sleep", "java.util.concurrent.TimeUnit.sleep");

    /// Its house looks at the real clock, and the demo's days count from that.
    private static final String REAL_HOME = "aniworld.browser.Home";

    private final JavaClasses all = new ClassFileImporter().importPackages("aniworld");

    @Test
    void onlyTheHouseWindsTheClock() {
        var calls = new TreeSet<String>();
        for (JavaClass type : all) {
            if (!type.getPackageName().equals("aniworld.cli")
                    && !type.getName().startsWith("aniworld.House")
                    && !type.getName().equals(REAL_HOME)) {
                calls.addAll(calls(type, CLOCKS));
            }
        }

        assertThat(calls).isEmpty();
    }

    @Test
    void noTestSleeps() {
        var tests =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                        .importPackages("aniworld");
        var calls = new TreeSet<String>();
        tests.forEach(type -> calls.addAll(calls(type, WAITS)));

        assertThat(calls).isEmpty();
    }

    private static Set<String> calls(JavaClass type, Set<String> banned) {
        var found = new TreeSet<String>();
        for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
            String target = call.getTargetOwner().getName() + "." + call.getTarget().getName();
            if (banned.contains(target)) {
                found.add(call.getDescription());
            }
        }
        return found;
    }
}
