package aniworld.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Looking at a provider's series before it is taken in.
class PreviewTest {
    private static final String QUESTION = "**/api/previews/*";

    @RegisterExtension static final Browser BROWSER = new Browser();

    @TempDir static Path folder;

    private static Home home;

    @BeforeAll
    static void moveIn() throws IOException {
        home = Home.furnished(folder);
        Page page = home.visitAsOwner(BROWSER, new NewContextOptions());
        home.pause(page);
        page.close();
    }

    @AfterAll
    static void moveOut() {
        home.close();
    }

    private static Page finding(String language, String text) {
        Page page =
                home.visitAsOwner(
                        BROWSER,
                        new NewContextOptions().setLocale(language).setViewportSize(320, 640));
        page.navigate("/find?q=" + text);
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.locator("dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void aSeriesIsLookedAtByKeyboardAndThenTakenIn() {
        Page page = finding("en-GB", "starfall");
        page.getByText("Preview", new Page.GetByTextOptions().setExact(true)).focus();
        page.keyboard().press("Enter");
        Locator dialog = page.locator("dialog");

        assertThat(dialog.locator(".seasons li").first()).containsText("Season 1");
        assertThat(dialog.locator(".seasons .chip").first()).isVisible();
        assertThat(dialog.locator(".synopsis")).not().isEmpty();
        assertThat(dialog.locator("img:not(.lost)")).hasJSProperty("complete", true);
        page.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
        assertThat(page.getByText("In the library")).hasCount(0);

        page.locator(".hit .peek").click();
        button(page, "Add and download all").click();

        assertThat(page.locator(".hit")).containsText("In the library");
        page.locator(".hit .peek").click();
        dialog.getByText("Open in the library").click();
        assertThat(page.locator("h1")).containsText("Starfall");
        assertThat(page.locator(".episode .chip").first()).isVisible();
    }

    @Test
    void aProviderThatFailsIsNamedAndAskedAgain() {
        Page page = finding("de-DE", "moonlit");
        var asked = new AtomicInteger();
        page.route(
                QUESTION,
                route -> {
                    if (asked.incrementAndGet() == 1) {
                        route.fulfill(failure());
                    } else {
                        route.resume();
                    }
                });
        BROWSER.expecting("500");
        page.locator(".hit .peek").click();
        Locator note = page.locator("dialog .note.failed");
        assertThat(note).containsText("Kein Anbieter hat geantwortet");
        assertThat(note).containsText("demo: ");

        button(page, "Noch einmal").click();

        assertThat(page.locator("dialog .seasons li").first()).containsText("Staffel 1");
        assertThat(note).hasCount(0);
    }

    private static Route.FulfillOptions failure() {
        return json(
                500,
                """
                {"success": false, "error": "PROVIDER_ERROR", "message": "No provider answered",
                  "details": {"provider": "demo", "reason": "connection refused"}}
                """);
    }

    private static Route.FulfillOptions json(int status, String body) {
        return new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/json")
                .setBody(body);
    }

    @Test
    void whoIsLeftAloneIsNotAskedAgainBeforeItsTime() {
        Page page = finding("en-GB", "moonlit");
        page.route(QUESTION, route -> route.fulfill(failure()));
        page.route(
                "**/api/providers",
                route -> route.fulfill(json(200, standing("2099-01-01T12:00:00Z"))));
        BROWSER.expecting("500");
        page.locator(".hit .peek").click();
        Locator note = page.locator("dialog .note.failed");

        assertThat(note).containsText("demo is asked again from 1 Jan 2099");
        assertThat(button(page, "Try again")).hasCount(0);
        note.getByText("See the providers").click();
        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(page.locator("aw-providers")).isVisible();
    }

    private static String standing(String restsUntil) {
        return """
        {"success": true, "data": [{"id": "demo", "title": "demo", "address": "", "state": "resting",
          "success_rate": 0, "answered": 0, "failed": 3, "last_answer_at": null, "last_error": null,
          "rests_until": "%s"}]}
        """
                .formatted(restsUntil);
    }

    @Test
    void closingEndsTheQuestion() {
        Page page = finding("en-GB", "moonlit");
        page.route(QUESTION, _ -> {});
        var ended = new ArrayList<String>();
        page.onRequestFailed(request -> ended.add(request.url()));
        page.locator(".hit .peek").click();
        assertThat(page.locator("dialog [role=status]")).containsText("Asking the provider");

        page.keyboard().press("Escape");

        page.waitForCondition(() -> !ended.isEmpty());
    }
}
