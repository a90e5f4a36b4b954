package aniworld.browser;

import com.microsoft.playwright.Page;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What axe-core finds that keeps somebody from using a page.
final class Axe {
    private static final String JUDGE =
            """
            async ([rules, without]) => {
              await drawn();
              const only = rules.length
                ? {runOnly: {type: 'rule', values: rules}}
                : {rules: Object.fromEntries(without.map((one) => [one, {enabled: false}]))};
              const whole = document.querySelector('dialog[open]') ?? document;
              const result = await axe.run(whole, {resultTypes: ['violations'], ...only});
              return [
                ...result.violations.map((one) =>
                  one.id + ': ' + one.nodes.map((node) => node.target.join(' ')).join(', ')),
                ...(!rules.length && result.passes.length < 5 ? ['hardly anything was looked at'] : []),
              ].join('; ');
            }
            """;

    /// A new size, theme or language is drawn within a few frames, after which nothing moves.
    private static final String DRAWN =
            """
            window.drawn = async () => {
              const root = document.documentElement;
              const frame = () => new Promise((next) => requestAnimationFrame(next));
              for (let last = '', same = 0, i = 0; same < 1 && i < 60; i++) {
                await frame();
                await Promise.allSettled(document.getAnimations().map((one) => one.finished));
                const now = innerWidth + ' ' + root.scrollWidth + ' ' + root.scrollHeight;
                same = now === last ? same + 1 : 0;
                last = now;
              }
            };
            """;

    private Axe() {}

    /// Before the page shows anything: its policy allows no script that comes later. Also gives
    /// every page of the same visitor `drawn()`.
    static void bring(Page page) throws IOException {
        page.context().addInitScript(script());
        page.context().addInitScript(DRAWN);
    }

    /// An open dialog alone, else the whole page.
    ///
    /// @param rules none for all
    /// @return empty when nothing is wrong
    static String judge(Page page, String... rules) {
        return String.valueOf(page.evaluate(JUDGE, List.of(List.of(rules), List.of())));
    }

    /// As [#judge], without the contrasts: they take the most time, and [Ruler] measures them too.
    static String judgeButColours(Page page) {
        return String.valueOf(page.evaluate(JUDGE, List.of(List.of(), List.of("color-contrast"))));
    }

    private static String script() throws IOException {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (script == null) {
                throw new FileNotFoundException("axe-core is not on the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
