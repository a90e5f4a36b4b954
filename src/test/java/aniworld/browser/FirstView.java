package aniworld.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// Measures how soon a library of 5,000 series is on the screen, and how evenly it scrolls. Called
/// by `bench/web`.
final class FirstView {
    private static final int SERIES = 5000;

    private static final String PAINTED =
            """
            () => new Promise((done) => {
              let last = 0;
              new PerformanceObserver((list) => (last = list.getEntries().at(-1).startTime))
                .observe({type: 'largest-contentful-paint', buffered: true});
              setTimeout(() => done(last), 1500);
            })
            """;

    /// Through the whole list in three seconds: what each frame took, in ms.
    private static final String SCROLLED =
            """
            () => new Promise((done) => {
              const frames = [];
              const start = performance.now();
              const height = document.documentElement.scrollHeight;
              let before = start;
              const step = (now) => {
                frames.push(now - before);
                before = now;
                scrollTo(0, height * (now - start) / 3000);
                now - start < 3000 ? requestAnimationFrame(step) : done(frames.slice(1));
              };
              requestAnimationFrame(step);
            })
            """;

    private static final String WIRE =
            """
            () => performance.getEntriesByType('resource')
              .filter((one) => one.name.includes('/assets/'))
              .reduce((sum, one) => [sum[0] + 1, sum[1] + one.encodedBodySize], [0, 0])
            """;

    private FirstView() {}

    /// @param arguments how often
    public static void main(String[] arguments) throws IOException {
        int runs = arguments.length == 0 ? 7 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("aniworld-first-view");
        try (Home home = Home.fresh(folder);
                Playwright playwright = Playwright.create(Picture.driver());
                var chromium = playwright.chromium().launch(Picture.chromium())) {
            fill(home, Files.createDirectories(folder.resolve("library")));
            try (BrowserContext visitor = chromium.newContext(Picture.look(home))) {
                home.letIn(visitor.newPage());
                home.scan(visitor.pages().getFirst());
            }
            measure(home, chromium, runs);
        }
    }

    private static void fill(Home home, Path library) throws IOException {
        for (int i = 0; i < SERIES; i++) {
            Path series = Files.createDirectories(library.resolve("Moss Garden " + i + " (2020)"));
            Files.writeString(series.resolve("Moss Garden - S01E01.mkv"), "x");
        }
        home.settle(Map.of("anime_directory", library.toString(), "rate_limit_per_minute", 0));
    }

    private static void measure(Home home, com.microsoft.playwright.Browser chromium, int runs) {
        var painted = new ArrayList<Double>();
        var again = new ArrayList<Double>();
        var frames = new ArrayList<Double>();
        Object wire = "";
        for (int run = 0; run < runs; run++) {
            try (BrowserContext visitor = chromium.newContext(Picture.look(home))) {
                Page page = visitor.newPage();
                home.letIn(page);
                page.navigate("/");
                painted.add(number(page.evaluate(PAINTED)));
                wire = page.evaluate(WIRE);
                page.navigate("/");
                again.add(number(page.evaluate(PAINTED)));
                for (Object frame : (List<?>) page.evaluate(SCROLLED)) {
                    frames.add(number(frame));
                }
            }
        }
        System.out.printf("| what, with %,d series | median | highest |%n|---|--:|--:|%n", SERIES);
        row("Largest Contentful Paint, nothing cached", painted);
        row("Largest Contentful Paint, the next visit", again);
        row("a frame while scrolling through all in 3 s", frames);
        System.out.println("\nFiles of the first view and their bytes on the wire: " + wire);
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static void row(String what, List<Double> values) {
        Collections.sort(values);
        System.out.printf(
                "| %s | %.0f ms | %.0f ms |%n",
                what, values.get(values.size() / 2), values.getLast());
    }
}
