package aniworld.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Every screen, in both themes, both languages, on a phone and on a desk: whether everybody can
/// use it, and whether it fits.
class ScreensTest {
    private static final List<String> SCREENS =
            List.of(
                    "/",
                    "/series/attack-on-titan",
                    "/find?q=a",
                    "/queue",
                    "/activity",
                    "/settings/library",
                    "/settings/downloads",
                    "/settings/providers",
                    "/settings/schedule",
                    "/settings/access",
                    "/settings/logs",
                    "/settings/backups",
                    "/settings/look",
                    "/system",
                    "/system/logs",
                    "/system/about",
                    "/welcome");

    /// Drawn, and nothing on its way.
    private static final String READY =
            "() => document.querySelector('h1') && !document.querySelector('.ghost, .busy')";

    private static final String LOOK =
            """
            async () => {
              const result = await axe.run(document, {resultTypes: ['violations']});
              const wide = document.documentElement.scrollWidth - innerWidth;
              return [
                ...result.violations.map((one) =>
                  one.id + ': ' + one.nodes.map((node) => node.target.join(' ')).join(', ')),
                ...(wide > 0 ? ['wider than the window by ' + wide] : []),
                ...(result.passes.length < 5 ? ['hardly anything was looked at'] : []),
              ].join('; ');
            }
            """;

    @RegisterExtension static final Browser BROWSER = new Browser();

    @TempDir Path folder;

    private static String axe() throws IOException {
        try (InputStream script = ScreensTest.class.getResourceAsStream("/axe.min.js")) {
            if (script == null) {
                throw new FileNotFoundException("axe-core is not on the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static NewContextOptions desk() {
        return new NewContextOptions()
                .setViewportSize(1440, 900)
                .setColorScheme(ColorScheme.DARK)
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    private static NewContextOptions phone() {
        return new NewContextOptions()
                .setViewportSize(390, 844)
                .setColorScheme(ColorScheme.LIGHT)
                .setLocale("de-DE")
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    @Test
    void everyScreenFitsAndEverybodyCanUseIt() throws IOException {
        try (Home home = Home.furnished(folder)) {
            var complaints = new ArrayList<String>();
            for (NewContextOptions device : List.of(desk(), phone())) {
                complaints.addAll(look(home, home.visitAsOwner(BROWSER, device)));
            }

            assertThat(complaints).isEmpty();
        }
    }

    private static List<String> look(Home home, Page page) throws IOException {
        page.context().addInitScript(axe());
        home.scan(page);
        page.navigate("/");
        assertThat(page.locator(".pill").first()).isVisible();
        var complaints = new ArrayList<String>();
        for (String screen : SCREENS) {
            page.navigate(screen);
            page.waitForFunction(READY);
            String found = (String) page.evaluate(LOOK);
            if (!found.isEmpty()) {
                complaints.add(screen + ": " + found);
            }
        }
        return complaints;
    }
}
