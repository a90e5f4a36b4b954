package aniworld.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What an owner does day by day, all on one server: each test minds its own corner of it.
class EverydayTest {
    @RegisterExtension static final Browser BROWSER = new Browser();

    @TempDir static Path folder;

    private static Home home;

    @BeforeAll
    static void moveIn() throws IOException {
        home = Home.furnished(folder);
        Page page = owner();
        home.pause(page);
        home.scan(page);
        page.navigate("/");
        assertThat(page.locator(".pill").first()).isVisible();
        page.close();
    }

    @AfterAll
    static void moveOut() {
        home.close();
    }

    private static Page owner() {
        return home.visitAsOwner(BROWSER, new NewContextOptions());
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByTextOptions exactText() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static Locator.GetByTextOptions exactLocator() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    @Test
    void aSeriesSaysWhatIsMissingAndTakesWishes() {
        Page page = owner();
        page.navigate("/series/moonlit-ramen-express");
        page.locator(".episode").filter(text("Missing")).locator(".what").first().click();
        assertThat(page.locator(".why")).containsText("Nobody has tried to download it yet.");
        assertThat(page.locator(".why")).containsText("automatic downloads are off");

        page.getByLabel("Folder and languages").click();
        page.getByLabel("Languages", exactly()).fill("de\nen");
        button(page, "Save").click();
        assertThat(page.locator(".facts")).containsText("de, en");
        page.getByLabel("Folder and languages").click();
        page.getByLabel("Folder", exactly()).fill("../elsewhere");
        BROWSER.expecting("422");
        button(page, "Save").click();

        assertThat(page.locator("dialog .wrong")).isVisible();
    }

    @Test
    void aProviderIsSetUpInAFormWithItsStandIn() {
        Page page = owner();
        page.navigate("/settings/providers");
        button(page, "Add a provider").click();
        page.getByLabel("Short name").fill("second");
        page.getByLabel("Address").fill("nowhere");
        page.getByLabel("demo", exactly()).check();
        BROWSER.expecting("422");
        button(page, "Save").click();
        assertThat(page.locator("dialog .note.failed")).containsText("address");
        page.getByLabel("Address").fill(home.catalog().toString());
        button(page, "Save").click();

        assertThat(page.locator(".provider")).hasCount(2);
        page.locator(".provider").filter(text("second")).getByText("Test").click();
        assertThat(page.locator(".trial .chip.here")).hasCount(4);
        standsIn(page);
    }

    private static void standsIn(Page page) {
        page.navigate("/series/demon-slayer");
        button(page, "Stand-ins at other providers").click();
        button(page, "Search").click();
        button(page, "Is the same").first().click();
        assertThat(page.locator("dialog .tied")).containsText("second");
        page.waitForResponse(
                answer -> answer.url().endsWith("/api/anime/demon-slayer"),
                () -> page.keyboard().press("Escape"));
        button(page, "Stand-ins at other providers").click();
        button(page, "Take back").click();
        assertThat(page.locator("dialog .tied li")).hasCount(0);
        button(page, "Close").click();
        assertThat(page.locator("dialog")).hasCount(0);
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    @Test
    void theQueueIsPutInOrderByKeyboardAndByHandAndSaysWhetherItFits() {
        Page page = owner();
        home.queue(page, "demon-slayer", "S01");
        home.queue(page, "attack-on-titan", "S02");
        page.navigate("/queue");
        Locator names = page.locator(".item .name");
        assertThat(names).hasText(new String[] {"Demon Slayer", "Attack on Titan"});

        page.getByLabel("Move Attack on Titan", exactly()).focus();
        page.keyboard().press("Space");
        page.keyboard().press("ArrowUp");

        assertThat(names).hasText(new String[] {"Attack on Titan", "Demon Slayer"});
        page.locator(".item .grip").last().dragTo(page.locator(".item").first());
        assertThat(names).hasText(new String[] {"Demon Slayer", "Attack on Titan"});
        page.reload();
        assertThat(names).hasText(new String[] {"Demon Slayer", "Attack on Titan"});
        assertThat(page.locator(".forecast")).containsText("are free");
        assertThat(page.locator(".graph .line")).hasCount(1);
    }

    @Test
    void aSeriesIsFoundTakenInAndQueued() {
        Page page = owner();
        page.navigate("/find");
        page.getByLabel("Search the providers").fill("starfall");
        Locator hit = page.locator(".hit").filter(text("Starfall Cartographers"));
        hit.getByText("Add and download all").click();

        assertThat(hit).containsText("In the library");
        page.navigate("/queue");
        assertThat(page.locator(".item .name").filter(text("Starfall"))).hasCount(1);
        page.getByLabel("Remove Starfall Cartographers from the queue").click();
        assertThat(page.locator(".item").filter(text("Starfall"))).hasCount(0);
    }

    @Test
    void aNameIsShownBeforeItIsUsed() {
        Page page = owner();
        page.navigate("/settings/library");
        Locator pattern = page.getByLabel("Names of new episodes");
        pattern.fill("Season {season}/Mine {series} - {number}");
        assertThat(page.locator(".example")).containsText("Mine ");
        pattern.fill("{nonsense}");

        assertThat(page.locator(".wrong")).containsText("nonsense");
    }

    @Test
    void aBackupShowsWhatItWouldChangeAndIsRestored() throws IOException {
        Page page = owner();
        Axe.bring(page);
        page.navigate("/settings/backups");
        button(page, "Back up now").click();
        assertThat(page.getByText("Backed up", exactText())).isVisible();
        home.set(Map.of("log_level", "ERROR", "providers", List.of()));
        page.reload();
        button(page, "Restore").first().click();
        Locator difference = page.locator("dialog .difference");
        assertThat(difference).containsText("log_level");
        assertThat(difference).containsText("Provider demo");
        assertThat(difference.locator("ins").filter(text("A catalog (JSON)"))).hasCount(1);
        assertThat(difference).not().containsText("{");
        Assertions.assertThat(Axe.judge(page)).isEmpty();
        page.locator("dialog").getByText("Restore", exactLocator()).click();

        assertThat(page.getByText("The settings are restored")).isVisible();
    }

    @Test
    void theLogGrowsWhileOneReadsAlongAndIsSieved() {
        Page page = owner();
        page.navigate("/system/logs");
        Locator lines = page.locator(".log > div");
        assertThat(lines.first()).isVisible();
        home.log(page);
        assertThat(lines.filter(text("Test message at level ERROR"))).hasCount(1);
        page.getByLabel("Level").selectOption("ERROR");
        assertThat(lines.filter(text("Test message at level INFO"))).hasCount(0);
        page.getByLabel("Filter the lines").fill("no line has this");

        assertThat(page.locator(".log")).containsText("No lines");
    }

    /// What a page asked for before it showed something stood in its HTML: nothing waited for an
    /// answer to know what to ask for next. The tab's own icon comes whenever Chromium likes.
    @Test
    void theFirstViewIsAskedForInOneRound() {
        asksAtOnce(owner(), ".cover");
        asksAtOnce(home.visit(BROWSER, new NewContextOptions()), "#password");
    }

    private static void asksAtOnce(Page page, String shown) {
        page.addInitScript(
                """
                new MutationObserver(() => {
                  if (document.querySelector('%s')) {
                    window.first ??= performance.now();
                  }
                }).observe(document, {childList: true, subtree: true});
                """
                        .formatted(shown));
        String html = page.navigate("/").text();
        assertThat(page.locator(shown).first()).isVisible();

        List<?> asked =
                (List<?>)
                        page.evaluate(
                                """
                                () => performance.getEntriesByType('resource')
                                  .filter((one) => one.startTime < first && !one.name.endsWith('icon.svg'))
                                  .map((one) => one.name.slice(document.baseURI.length))
                                """);
        Assertions.assertThat(asked)
                .hasSizeGreaterThan(10)
                .doesNotHaveDuplicates()
                .allSatisfy(path -> Assertions.assertThat(html).contains("\"" + path + "\""));
    }

    @Test
    void whatComesOutIsInTheCalendar() {
        Page page = owner();
        page.navigate("/calendar");

        assertThat(page.locator(".calendar .entry").first()).containsText("Demon Slayer");
    }

    @Test
    void aPosterThatCannotBeHadLeavesTheMadeOne() {
        Page page = owner();
        BROWSER.expecting("503");
        page.route("**/posters/**", route -> route.fulfill(unavailable()));
        page.navigate("/");

        Locator poster = page.locator(".cover .poster").filter(text("DS"));
        assertThat(poster.locator("img.lost")).hasCount(1);
        assertThat(poster.getByText("DS")).isVisible();
    }

    private static Route.FulfillOptions unavailable() {
        return new Route.FulfillOptions().setStatus(503);
    }
}
