package aniworld.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What an owner does once in a while, on a server whose provider knows no dates.
class SeldomTest {
    @RegisterExtension static final Browser BROWSER = new Browser();

    @TempDir static Path folder;

    private static FaultyProvider provider;
    private static Home home;

    @BeforeAll
    static void moveIn() throws IOException {
        provider = FaultyProvider.start();
        home = Home.fresh(folder);
        provider.provideFor(home, folder.resolve("mine"), "Quiet Harbour", "Hafen am Morgen");
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

    @Test
    void thePasswordIsChangedAndTheBrowserStaysLoggedIn() {
        Page page = owner("en-GB");
        page.navigate("/settings/access");
        BROWSER.expecting("403");
        changePassword(page, "not this one", "another_pass");
        assertThat(page.getByText("That is not the password.")).isVisible();

        changePassword(page, Home.PASSWORD, "another_pass");
        assertThat(page.getByText("The password is changed")).isVisible();
        changePassword(page, "another_pass", Home.PASSWORD);
        assertThat(label(page, "Present password")).hasValue("");
        page.reload();

        assertThat(page.locator("h1")).hasText("Settings");
    }

    private static void changePassword(Page page, String present, String next) {
        label(page, "Present password").fill(present);
        label(page, "New password").fill(next);
        button(page, "Change the password").click();
    }

    @Test
    void aFolderThatNobodyRecognisesIsMatchedByHand() {
        Page page = owner("en-GB");
        page.navigate("/series/hafen-am-morgen");
        assertThat(page.locator(".note")).containsText("Which series is this?");
        button(page, "Match").click();
        label(page, "Search the providers").fill("pier");
        button(page, "Search").click();
        button(page, "This one").click();

        assertThat(page.locator("h1")).hasText("Morning Pier");
        assertThat(page.locator(".note")).hasCount(0);
    }

    /// The browser keeps a `SameSite=Strict` cookie back there, so that the page says "stranger".
    @Test
    void whoFollowsALinkOfAnotherSiteIsStillLoggedIn() throws Exception {
        Page page = owner("en-GB");
        page.navigate("/");
        assertThat(page.locator(".cover").first()).isVisible();
        String strangers;
        try (var client = HttpClient.newHttpClient()) {
            var question = HttpRequest.newBuilder(home.address().resolve("/queue"));
            strangers = client.send(question.build(), BodyHandlers.ofString()).body();
        }
        page.route(
                "**/queue",
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setContentType("text/html")
                                        .setBody(strangers)));

        // A page that comes from nowhere may not ask the local network for a live view.
        BROWSER.expecting("LOCAL_NETWORK_ACCESS");
        page.navigate("/queue");

        assertThat(page.locator("h1")).hasText("Queue");
    }

    @Test
    void itCanBeInstalled() {
        Page page = owner("en-GB");
        page.navigate("/");
        CDPSession inside = page.context().newCDPSession(page);
        JsonObject manifest = inside.send("Page.getAppManifest");

        Assertions.assertThat(manifest.getAsJsonArray("errors")).isEmpty();
        Assertions.assertThat(manifest.get("data").getAsString()).contains("icons/whole.png");
        Assertions.assertThat(
                        inside.send("Page.getInstallabilityErrors")
                                .getAsJsonArray("installabilityErrors")
                                .toString())
                .isIn("[]", "[{\"errorId\":\"in-incognito\",\"errorArguments\":[]}]");
    }

    @Test
    void withoutDatesTheCalendarSaysWhoWouldKnowThem() {
        Page page = owner("en-GB");
        page.navigate("/calendar");

        assertThat(page.locator(".empty")).containsText("No dates are known");
        page.locator(".empty a").click();
        assertThat(page.locator(".provider")).containsText("mine");
    }

    @Test
    void aFolderOfTheServerIsPickedAndTheChoiceTakenBack() throws IOException {
        Path other = Files.createDirectories(folder.resolve("elsewhere"));
        Path usual = Files.createDirectories(folder.resolve("usual"));
        home.set(Map.of("download_directory", usual.toString()));
        Page page = owner("en-GB");
        page.navigate("/settings/library");
        Locator field = label(page, "Folder for partial downloads");
        page.locator(".with-button button").last().click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByText("Up", new Locator.GetByTextOptions().setExact(true)).click();
        dialog.getByText("elsewhere").click();
        assertThat(dialog.locator(".path")).hasText(other.toString());
        dialog.getByText("Take this folder").click();
        assertThat(field).hasValue(other.toString());

        button(page, "Undo").last().click();
        assertThat(field).hasValue(usual.toString());
    }

    @Test
    void whoMarksATextBeyondTheEdgeOfADialogStaysInIt() {
        Page page = owner("en-GB");
        page.navigate("/settings/providers");
        button(page, "Change").first().click();
        page.locator("#p-address").hover();
        page.mouse().down();
        page.mouse().move(5, 5);
        page.mouse().up();
        assertThat(page.locator("dialog")).hasCount(1);

        page.mouse().click(5, 5);

        assertThat(page.locator("dialog")).hasCount(0);
    }

    @Test
    void aFolderThatIsEmptiedIsTheUsualOneAgain() throws IOException {
        Path other = Files.createDirectories(folder.resolve("elsewhere"));
        Page page = owner("en-GB");
        page.navigate("/settings/library");
        Locator field = page.locator("#set-download_directory");
        assertThat(field).not().hasValue("");
        String usual = field.inputValue();
        save(page, field, other.toString());
        page.reload();
        assertThat(field).hasValue(other.toString());

        save(page, field, "");
        page.reload();

        assertThat(field).hasValue(usual);
        page.close();
    }

    private static void save(Page page, Locator field, String value) {
        field.fill(value);
        page.waitForResponse("**/api/config", () -> field.press("Tab"));
    }
}
