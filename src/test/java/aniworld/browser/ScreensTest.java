package aniworld.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Every screen, in both themes, both languages, from a small phone to a wall: whether everybody
/// can use it, and whether it fits.
class ScreensTest {
    /// Drawn, and nothing on its way.
    private static final String READY =
            "() => document.querySelector('h1') && !document.querySelector('.ghost, .busy')";

    /// As with the back button: a page that is loaded anew reads axe-core anew.
    private static final String GO =
            """
            (screen) => {
              history.pushState({}, '', screen);
              dispatchEvent(new PopStateEvent('popstate'));
            }
            """;

    /// What sticks out of the window, what is cut off without a sign, what lies on something else.
    private static final String MEASURE =
            """
            async () => {
              await drawn();
              const found = [];
              const name = (one) => one.tagName.toLowerCase() + '.' + one.className + ' "' +
                (one.getAttribute('aria-label') ?? one.textContent).trim().slice(0, 30) + '"';
              const edge = document.documentElement.clientWidth;
              const wide = document.documentElement.scrollWidth - edge;
              if (wide > 0) {
                const out = [...document.querySelectorAll('body *')]
                  .filter((one) => one.getBoundingClientRect().right > edge + 1);
                found.push('wider than the window by ' + wide + ': ' + out.slice(0, 3).map(name).join(', '));
              }
              const shown = (one) => one.checkVisibility({opacityProperty: true, visibilityProperty: true});
              for (const one of document.querySelectorAll('main *')) {
                const style = getComputedStyle(one);
                const cut = one.scrollWidth > one.clientWidth + 1 && style.overflowX === 'hidden';
                const signed = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
                const text = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
                if (cut && text && !signed && one.clientWidth > 1 && shown(one)) {
                  found.push('cut off: ' + name(one));
                }
              }
              const controls = [...document.querySelectorAll('main button, main a, main input, main select, main textarea')]
                .filter((one) => shown(one) && !one.closest('.cover, .secret'));
              const boxes = controls.map((one) => one.getBoundingClientRect());
              controls.forEach((one, i) => controls.slice(i + 1).forEach((other, k) => {
                const [a, b] = [boxes[i], boxes[i + 1 + k]];
                const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
                const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
                if (across > 2 && down > 2 && !one.contains(other) && !other.contains(one)) {
                  found.push('overlap: ' + name(one) + ' and ' + name(other));
                }
              }));
              return found.join('; ');
            }
            """;

    private static final String SPEAK =
            """
            async (language) => {
              const app = document.querySelector('script[type=module][src]').src;
              const words = await import(new URL('words.js', app).href);
              words.speak(language);
            }
            """;

    private static final List<ViewportSize> SIZES =
            List.of(
                    new ViewportSize(320, 640),
                    new ViewportSize(390, 844),
                    new ViewportSize(1440, 900),
                    new ViewportSize(3840, 2160));

    @RegisterExtension static final Browser BROWSER = new Browser();

    @TempDir Path folder;

    @Test
    void theDoorIsOpenToEverybody() throws IOException {
        try (Home home = Home.furnished(folder)) {
            Page page = home.visit(BROWSER, desk());
            Axe.bring(page);
            page.navigate("/login");
            page.waitForFunction(READY);

            assertThat(Axe.judge(page)).isEmpty();
        }
    }

    @Test
    void everyScreenFitsAndEverybodyCanUseIt() throws IOException {
        try (Home home = Home.furnished(folder)) {
            Page page = home.visitAsOwner(BROWSER, desk());
            Axe.bring(page);
            fill(home, page);

            var complaints = new ArrayList<String>();
            page.navigate("/");
            for (String screen : Gallery.SCREENS) {
                page.evaluate(GO, screen);
                page.waitForFunction(READY);
                note(complaints, screen, Axe.judge(page));
                page.emulateMedia(theme(ColorScheme.LIGHT));
                note(complaints, screen + " light", Axe.judge(page, "color-contrast"));
                page.emulateMedia(theme(ColorScheme.DARK));
                measure(complaints, screen, page);
            }

            assertThat(complaints).isEmpty();
        }
    }

    private static void measure(List<String> complaints, String screen, Page page) {
        for (String language : List.of("de", "en")) {
            page.evaluate(SPEAK, language);
            for (ViewportSize size : SIZES) {
                page.setViewportSize(size.width, size.height);
                String where = screen + " " + language + " " + size.width;
                note(complaints, where, page.evaluate(MEASURE));
            }
        }
    }

    private static void note(List<String> complaints, String where, Object found) {
        if (!"".equals(found)) {
            complaints.add(where + ": " + found);
        }
    }

    private static NewContextOptions desk() {
        return new NewContextOptions()
                .setViewportSize(1440, 900)
                .setColorScheme(ColorScheme.DARK)
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    private static Page.EmulateMediaOptions theme(ColorScheme scheme) {
        return new Page.EmulateMediaOptions().setColorScheme(scheme);
    }

    /// Titles of every kind, and something in the queue.
    private void fill(Home home, Page page) throws IOException {
        for (String name :
                List.of(
                        "Long ".repeat(40).strip(),
                        "Donaudampfschifffahrtsgesellschaft".repeat(6),
                        "מסע הכוכבים 🚀")) {
            Path series = Files.createDirectories(home.content.animeDirectory().resolve(name));
            Files.writeString(series.resolve("Show - S01E01.mkv"), "x");
        }
        home.scan(page);
        page.navigate("/");
        assertThat(page.locator(".pill").first()).isVisible();
        home.queue(page, "attack-on-titan", "S01");
    }
}
