package aniworld.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /// What opens each dialog, on which screen; a script where a button is for phones alone or
    /// needs a disaster.
    private static final Map<String, List<String>> DIALOGS =
            Map.of(
                    "/",
                    List.of(
                            "document.querySelector('.strip').click()",
                            "document.querySelector('.foot button').click()",
                            "dispatch('?')",
                            "part('losses').then((one) => void one.confirmLoss("
                                    + "{confirm: 'confirm_loss', lost_files: 30, known_files: 40,"
                                    + " lost: ['Show/Season 01/' + 'Long '.repeat(40)]}, 'gone'))"),
                    "/find?q=a",
                    List.of(
                            "document.querySelector('.hit .peek').click()",
                            "part('preview').then((one) => void one.preview("
                                    + "{key: 'demon-slayer', name: 'Wide'.repeat(40), provider: 'demo'}))"),
                    "/series/attack-on-titan",
                    List.of(
                            "named('Folder and languages').click()",
                            "named('Match with another series').click()",
                            "named('Stand-ins at other providers').click()",
                            "named('Remove from the library').click()"),
                    "/settings/library",
                    List.of("document.querySelector('.with-button button').click()"),
                    "/settings/providers",
                    List.of(
                            "part('provider-edit').then((one) => void one.editProvider("
                                    + "null, [{id: 'a'}], async () => 'wrong'))",
                            "document.querySelector('.provider .danger').click()"),
                    "/settings/backups",
                    List.of(
                            "document.querySelector('.provider .button').click()",
                            "document.querySelector('.provider .danger').click()",
                            "document.querySelector('.stack .danger').click()"));

    private static final String OPEN =
            """
            () => {
              const app = document.querySelector('script[type=module][src]').src;
              const named = (label) => document.querySelector('[aria-label="' + label + '"]');
              const part = (name) => import(new URL('parts/' + name + '.js', app).href);
              const dispatch = (key) => document.dispatchEvent(new KeyboardEvent('keydown', {key}));
              return OPENING;
            }
            """;

    /// What moves, or would, for somebody who wants nothing to move. The ruler's own sheet, which
    /// stops all, is put aside for that moment.
    private static final String RESTLESS =
            """
            () => {
              document.adoptedStyleSheets.forEach((one) => (one.disabled = true));
              const long = (times) => times.split(', ').some((one) => parseFloat(one) > 0.01);
              const found = [...document.querySelectorAll('*')]
                .filter((one) => ['', '::before', '::after'].some((part) => {
                  const style = getComputedStyle(one, part);
                  return long(style.transitionDuration) || (style.animationName !== 'none' && long(style.animationDuration));
                }))
                .map((one) => 'moves: ' + one.localName + '.' + one.className);
              document.adoptedStyleSheets.forEach((one) => (one.disabled = false));
              return found.join('; ');
            }
            """;

    /// Everything at once that a ruler must see.
    private static final String SPOIL =
            """
            () => {
              const add = (name, text, style) => {
                const one = document.createElement(name === 'over' ? 'a' : 'p');
                one.className = name;
                one.textContent = text;
                Object.assign(one.style, style);
                document.querySelector('main').append(one);
              };
              add('faint', 'faint', {color: '#1e1e1e', background: '#111'});
              add('cut', 'cut off without a sign', {width: '40px', overflow: 'hidden', whiteSpace: 'nowrap'});
              add('wide', 'wide', {width: '1000px'});
              add('over', 'over', {position: 'fixed', inset: '0'});
            }
            """;

    @RegisterExtension static final Browser BROWSER = new Browser();

    @TempDir Path folder;

    @Test
    void theDoorIsOpenToEverybody() throws IOException {
        try (Home home = Home.furnished(folder)) {
            Page page = home.visit(BROWSER, desk());
            Axe.bring(page);
            Ruler.bring(page);
            page.navigate("/login");
            page.waitForFunction(READY);

            assertThat(Axe.judge(page)).isEmpty();
            assertThat(Ruler.measure(page)).isEmpty();
            page.evaluate(SPOIL);
            assertThat(Ruler.measure(page))
                    .hasSize(4)
                    .anyMatch(found -> found.contains("and a.over"))
                    .allMatch(found -> found.contains("cut off: p.cut"))
                    .allMatch(found -> found.contains("dark: contrast of 1.13: p.faint"))
                    .anyMatch(found -> found.contains("wider than the window"));
        }
    }

    @Test
    void everyScreenAndDialogFitsAndEverybodyCanUseIt() throws IOException {
        try (Home home = Home.furnished(folder)) {
            Page page = home.visitAsOwner(BROWSER, desk());
            Axe.bring(page);
            Ruler.bring(page);
            fill(home, page);

            var complaints = new ArrayList<String>();
            page.navigate("/");
            page.waitForFunction(READY);
            complaints.addAll(Ruler.measureFrame(page));
            for (String screen : Gallery.SCREENS) {
                page.evaluate(GO, screen);
                look(complaints, screen, page);
                for (String opening : DIALOGS.getOrDefault(screen, List.of())) {
                    page.evaluate(OPEN.replace("OPENING", opening));
                    page.locator("dialog[open]").waitFor();
                    look(complaints, screen + " " + opening, page);
                    page.keyboard().press("Escape");
                    assertThat(page.locator("dialog")).hasCount(0);
                }
            }

            assertThat(complaints).isEmpty();
        }
    }

    private static void look(List<String> complaints, String where, Page page) {
        page.waitForFunction(READY);
        var found = new ArrayList<>(List.of(Axe.judge(page)));
        page.emulateMedia(theme(ColorScheme.LIGHT));
        found.add(Axe.judge(page, "color-contrast"));
        page.emulateMedia(theme(ColorScheme.DARK));
        found.add(String.valueOf(page.evaluate(RESTLESS)));
        page.setViewportSize(390, 844);
        found.add(Axe.judgeButColours(page));
        found.addAll(Ruler.measure(page));
        found.stream()
                .filter(one -> !one.isEmpty())
                .forEach(one -> complaints.add(where + ": " + one));
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
        home.set(Map.of("bandwidth_limit_mbps", 0.01));
        home.queue(page, "attack-on-titan", "S01");
        home.queue(page, "demon-slayer", "S01");
        home.start(page);
        home.backUp(page);
    }
}
