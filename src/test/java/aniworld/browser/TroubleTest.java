package aniworld.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// How the browser shows that something does not go on: why, and what ends it.
class TroubleTest {
    @RegisterExtension static final Browser BROWSER = new Browser();

    @TempDir static Path folder;

    private static FaultyProvider provider;
    private static Home home;

    @BeforeAll
    static void moveIn() throws IOException {
        provider = FaultyProvider.start();
        home = Home.fresh(folder);
        provider.provideFor(home, folder.resolve("mine"), "Quiet Harbour");
        Page page = owner("en-GB");
        home.scan(page);
        page.navigate("/");
        assertThat(page.locator(".pill").first()).isVisible();
        page.close();
    }

    @AfterAll
    static void moveOut() {
        home.close();
        provider.close();
    }

    private static Page owner(String language) {
        return home.visitAsOwner(BROWSER, new NewContextOptions().setLocale(language));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator label(Page page, String name) {
        return page.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    @Test
    void aFailureSaysInTheReadersLanguageWhatHappened() {
        Page page = owner("de-DE");
        home.queue(page, "quiet-harbour", "S01E02");
        page.navigate("/queue");
        button(page, "Starten").click();
        assertThat(page.locator(".item .reason")).containsText("Die Datei gibt es dort nicht");
        page.navigate("/activity");
        assertThat(page.locator(".entry .reason").first())
                .containsText("Die Datei gibt es dort nicht");
        button(page, "Dateien").click();
        assertThat(page.locator("main")).containsText("Keine Datei");
        page.navigate("/series/quiet-harbour");
        page.locator(".episode .what")
                .filter(new Locator.FilterOptions().setHasText("Gone"))
                .click();
        assertThat(page.locator(".why .reason").first())
                .containsText("Die Datei gibt es dort nicht");

        page.navigate("/settings/downloads");
        BROWSER.expecting("422");
        label(page, "Downloads zugleich").fill("99");
        label(page, "Downloads zugleich").press("Tab");
        assertThat(page.locator(".wrong")).containsText("muss eine ganze Zahl von 1 bis 32 sein");
    }

    @Test
    void whatIsHeldSaysWhyAndWhatEndsIt() {
        Page page = owner("en-GB");
        home.queue(page, "quiet-harbour", "S01E03");
        page.navigate("/queue");
        Locator slow =
                page.locator(".item").filter(new Locator.FilterOptions().setHasText("S01 E03"));
        if (button(page, "Start").isVisible()) {
            button(page, "Start").click();
        }
        assertThat(slow.locator(".running")).isVisible();
        button(page, "Pause").click();
        assertThat(page.locator(".held")).containsText("the queue is paused");

        // By the browser's clock, which is the server's: an hour that is not this one.
        home.set(
                Map.of(
                        "download_hours",
                        List.of(
                                page.evaluate(
                                        """
                                        () => [2, 3].map((hours) => new Date(Date.now() + hours * 3_600_000)
                                          .toTimeString().slice(0, 5)).join('-')
                                        """))));
        button(page, "Resume").click();
        assertThat(page.locator(".held")).containsText("outside of the hours for downloads");
        page.locator(".held a").click();

        assertThat(label(page, "Hours for downloads")).isVisible();
        home.set(Map.of("download_hours", List.of()));
    }

    @Test
    void whatTheDiskHasNoRoomForIsHeldAndLeavesTheQueueByHand() throws IOException {
        assumeTrue(Files.getFileStore(folder).getUsableSpace() < FaultyProvider.HUGE);
        Page page = owner("en-GB");
        page.navigate("/queue");
        home.queue(page, "quiet-harbour", "S01E04");
        home.start(page);
        Locator huge =
                page.locator(".item").filter(text("It goes on by itself once there is room"));
        assertThat(huge.locator(".held")).containsText("disk cannot take it");
        assertThat(huge.locator(".held")).containsText("are needed");
        assertThat(page.locator(".forecast.tight")).containsText("too little room");

        huge.getByLabel("Episodes of Quiet Harbour").click();
        assertThat(page.locator(".downloads .chip")).containsText("Held");
        page.getByLabel("Remove S01 E04 from the queue").click();

        assertThat(page.locator(".downloads")).hasCount(0);
    }
}
