package aniworld.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What people do with the web application, in a real browser, within the default rate limit.
class WebTest {
    private static final double PATIENCE = Duration.ofSeconds(40).toMillis();
    private static final int SERIES = 7;

    @RegisterExtension static final Browser BROWSER = new Browser();

    @TempDir Path folder;

    @BeforeAll
    static void waitLonger() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private static Page owner(Home home) {
        return home.visitAsOwner(BROWSER, new NewContextOptions());
    }

    private static Page visitor(Home home) {
        return home.visit(BROWSER, new NewContextOptions());
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
    }

    private static Locator covers(Page page) {
        return page.locator(".cover");
    }

    @Test
    void theFirstVisitorIsLedFromThePasswordToAFinishedFile() throws IOException {
        try (Home home = Home.fresh(folder)) {
            Page page = visitor(home);

            page.navigate("/");
            page.getByLabel("New password", exactly()).fill(Home.PASSWORD);
            button(page, "Set the password").click();
            page.getByLabel("Library folder on the server")
                    .fill(home.content.animeDirectory().toString());
            button(page, "Next").click();
            BROWSER.expecting("500");
            page.getByLabel("Address of a catalog").fill("http://127.0.0.1:1/catalog.json");
            button(page, "Next").click();
            assertThat(page.locator(".note")).containsText("127.0.0.1 refused the connection.");
            page.getByLabel("Address of a catalog").fill(home.catalog().toString());
            button(page, "Next").click();
            assertThat(page.getByText("Your library is ready")).isVisible();
            button(page, "To the library").click();

            assertThat(covers(page)).hasCount(SERIES);
            Locator wave = covers(page).filter(new Locator.FilterOptions().setHasText("Half/Wave"));
            wave.getByRole(AriaRole.BUTTON).click();
            assertThat(wave.locator(".hair.whole")).isVisible();
        }
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    @Test
    void whatIsMissingIsDownloadedWithOneClick() throws IOException {
        try (Home home = Home.furnished(folder)) {
            BROWSER.expecting("401");
            Page page = visitor(home);
            page.navigate("/");
            page.getByLabel("Password", exactly()).fill("not this one");
            button(page, "Log in").click();
            assertThat(page.getByText("That is not the password.")).isVisible();
            page.getByLabel("Password", exactly()).fill(Home.PASSWORD);
            button(page, "Log in").click();
            button(page, "Scan").first().click();
            Locator slayer =
                    covers(page).filter(new Locator.FilterOptions().setHasText("Demon Slayer"));
            assertThat(slayer.locator(".pill")).containsText("8");

            slayer.getByRole(AriaRole.BUTTON).click();

            assertThat(page.locator(".strip")).containsText("downloading");
            assertThat(slayer.locator(".hair.whole")).isVisible();
            assertThat(slayer.locator(".pill")).hasCount(0);
            try (var files = Files.walk(home.content.animeDirectory())) {
                assertThat(files.filter(file -> file.toString().endsWith(".mp4")))
                        .filteredOn(file -> file.toString().contains("Demon Slayer (2019)"))
                        .hasSize(12);
            }
        }
    }

    @Test
    void aLostConnectionSaysSoAndComesBackByItself() throws IOException {
        try (Home home = Home.furnished(folder)) {
            Page page = owner(home);
            page.navigate("/queue");
            assertThat(page.locator(".strip")).containsText("Nothing to download");
            BROWSER.expecting("WebSocket");
            BROWSER.expecting("ERR_CONNECTION_REFUSED");

            home.goAway();
            assertThat(page.getByText("Live view lost, trying again")).isVisible();
            home.comeBack();

            assertThat(page.getByText("Live view lost, trying again")).isHidden();
            assertThat(page.locator(".strip")).containsText("Nothing to download");
        }
    }

    @Test
    void aScanThatWouldLoseFilesShowsThemAndWaits() throws IOException {
        try (Home home = Home.furnished(folder)) {
            Page page = owner(home);
            home.scan(page);
            Files.move(home.content.animeDirectory(), folder.resolve("unplugged"));
            Files.createDirectory(home.content.animeDirectory());
            BROWSER.expecting("409");
            page.navigate("/");

            button(page, "Scan").first().click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog.locator(".paths")).containsText("S01E01");
            dialog.getByText("Cancel").click();
            assertThat(page.getByText("The scan changed nothing and waits.")).isVisible();
            button(page, "Show them").click();
            dialog.getByText("They are gone").click();

            assertThat(page.getByText("The scan changed nothing and waits.")).isHidden();
        }
    }

    @Test
    void namesAreTextWhateverTheyAre() throws IOException {
        try (Home home = Home.furnished(folder)) {
            Page page = owner(home);
            String markup = "<img src=x onerror=alert(1)>";
            String endless = "Long ".repeat(40).strip();
            for (String name : new String[] {markup, endless, "מסע הכוכבים 🚀"}) {
                Path series = Files.createDirectories(home.content.animeDirectory().resolve(name));
                Files.writeString(series.resolve("Show - S01E01.mkv"), "x");
            }
            page.onDialog(dialog -> assertThat(dialog.message()).as("a name ran").isNull());

            home.scan(page);
            page.navigate("/");

            assertThat(covers(page).filter(new Locator.FilterOptions().setHasText(markup)))
                    .hasCount(1);
            assertThat(covers(page)).hasCount(SERIES + 3);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .isLessThanOrEqualTo(0);
        }
    }

    @Test
    void theKeyboardIsEnough() throws IOException {
        try (Home home = Home.furnished(folder)) {
            Page page = owner(home);
            home.scan(page);
            page.navigate("/");
            assertThat(page.locator(".pill").first()).isVisible();

            page.keyboard().press("/");
            page.keyboard().type("slay");
            assertThat(covers(page)).hasCount(1);
            page.keyboard().press("Enter");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Demon Slayer");
            page.keyboard().press("?");
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Search the library");
            page.keyboard().press("Escape");
            page.keyboard().press("g");
            page.keyboard().press("q");

            assertThat(page.locator("h1")).hasText("Queue");
        }
    }

    @Test
    void underABasePathDeepLinksAndTheLiveViewWork() throws IOException {
        try (Home home = Home.furnished(folder)) {
            Page page = visitor(home);
            home.set(Map.of("base_path", "/aniworld"));
            page.navigate("/aniworld/queue");
            page.getByLabel("Password", exactly()).fill(Home.PASSWORD);
            button(page, "Log in").click();

            assertThat(page.locator("h1")).hasText("Queue");
            assertThat(page.locator(".strip")).containsText("Nothing to download");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Settings"))
                    .first()
                    .click();
            assertThat(page.url()).endsWith("/aniworld/settings");
        }
    }

    @Test
    void whoComesFromElsewhereNeedsTheCodeThatTheServerPrinted() throws IOException {
        try (Home home = Home.fresh(folder)) {
            home.set(Map.of("allowed_hosts", List.of("anime.example")));
            BROWSER.expecting("403");
            Page page = visitor(home);
            page.navigate("/");
            page.getByLabel("New password", exactly()).fill(Home.PASSWORD);
            page.getByLabel("Setup code").fill("WRONG-CODE");
            button(page, "Set the password").click();
            assertThat(page.locator(".note.failed")).isVisible();

            page.getByLabel("Setup code").fill(home.setupCode());
            button(page, "Set the password").click();

            assertThat(page.locator("h1")).hasText("Where is your library?");
        }
    }
}
