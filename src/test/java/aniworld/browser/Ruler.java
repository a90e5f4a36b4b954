package aniworld.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.List;

/// Measures what a page shows on every size, in every language and theme: what sticks out, what is
/// cut off without a sign, what lies on something else, and what can hardly be told from what it
/// stands on. Of an open dialog only that is measured.
final class Ruler {
    private static final List<ViewportSize> SIZES =
            List.of(
                    new ViewportSize(320, 640),
                    new ViewportSize(390, 844),
                    new ViewportSize(1440, 900),
                    new ViewportSize(3840, 2160));

    /// Where the rail is at the foot, narrow, and wide.
    private static final List<ViewportSize> FRAMES =
            List.of(
                    new ViewportSize(320, 640),
                    new ViewportSize(720, 900),
                    new ViewportSize(1100, 800),
                    new ViewportSize(1200, 800));

    private static final ViewportSize DESK = new ViewportSize(1440, 900);

    /// Whether it fits.
    private static final String FIT =
            """
            const named = (one) => one.tagName.toLowerCase() + '.' + (one.className.baseVal ?? one.className) + ' "' +
              (one.getAttribute('aria-label') ?? one.textContent).trim().slice(0, 30) + '"';
            const shown = (one) => one.checkVisibility({opacityProperty: true, visibilityProperty: true});
            const within = (selector) => [...(document.querySelector('dialog[open]') ?? document.querySelector('main'))
              .querySelectorAll(selector)].filter(shown);
            const written = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());

            function sticksOut() {
              const edge = document.documentElement.clientWidth;
              const whole = document.querySelector('dialog[open]') ?? document.body;
              const wide = Math.max(whole.scrollWidth - whole.clientWidth, document.documentElement.scrollWidth - edge);
              const out = [...whole.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > edge + 1);
              return wide > 0 ? ['wider than the window by ' + wide + ': ' + out.slice(0, 3).map(named).join(', ')] : [];
            }

            function isCut(one) {
              const style = getComputedStyle(one);
              const cut = one.scrollWidth > one.clientWidth + 1 && style.overflowX === 'hidden';
              const signed = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
              return cut && written(one) && !signed && one.clientWidth > 1;
            }

            /** What is cut off, or takes a second line, of what stays while the screens change. */
            function cramped() {
              const pen = new OffscreenCanvas(1, 1).getContext('2d');
              const fits = (field) => {
                const style = getComputedStyle(field);
                pen.font = style.font;
                return pen.measureText(field.placeholder).width
                  <= field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
              };
              const broken = (label) => {
                const words = document.createRange();
                words.selectNodeContents(label);
                const [box, around] = [words.getBoundingClientRect(), label.closest('nav').getBoundingClientRect()];
                return words.getClientRects().length > 1 || box.left < around.left || box.right > around.right;
              };
              return [...[...document.querySelectorAll('.place > span:not(.badge)')].filter(shown).filter(broken),
                ...[...document.querySelectorAll('.top input')].filter((one) => !fits(one))].map((one) => 'cramped: ' + named(one));
            }

            /** What its scrolling surroundings leave of it. */
            function visible(one) {
              const box = one.getBoundingClientRect();
              const seen = {left: box.left, right: box.right, top: box.top, bottom: box.bottom};
              for (let around = one.parentElement; around; around = around.parentElement) {
                if (getComputedStyle(around).overflowY !== 'visible') {
                  const frame = around.getBoundingClientRect();
                  seen.top = Math.max(seen.top, frame.top);
                  seen.bottom = Math.min(seen.bottom, frame.bottom);
                }
              }
              return seen;
            }

            function overlaps() {
              const controls = within('button, a, input, select, textarea').filter((one) => !one.closest('.cover, .secret'));
              const boxes = controls.map((one) => visible(one));
              return controls.flatMap((one, i) => controls.slice(i + 1).filter((other, k) => {
                const [a, b] = [boxes[i], boxes[i + 1 + k]];
                const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
                const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
                return across > 2 && down > 2 && !one.contains(other) && !other.contains(one);
              }).map((other) => 'overlap: ' + named(one) + ' and ' + named(other)));
            }
            """;

    /// Whether it can be told from what it stands on (WCAG 2.2, 1.4.3 and 1.4.11). What stands on a
    /// picture is left to axe-core and to eyes.
    private static final String TELL =
            """
            const brush = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
            const known = new Map();
            function colour(text) {
              if (!known.has(text)) {
                brush.clearRect(0, 0, 1, 1);
                brush.fillStyle = text;
                brush.fillRect(0, 0, 1, 1);
                const [r, g, b, a] = brush.getImageData(0, 0, 1, 1).data;
                known.set(text, [r, g, b, a / 255]);
              }
              return known.get(text);
            }
            const over = ([r, g, b, a], below) => [r, g, b].map((one, i) => one * a + below[i] * (1 - a));
            const light = (rgb) => rgb.map((one) => one / 255)
              .map((one) => (one <= .04045 ? one / 12.92 : ((one + .055) / 1.055) ** 2.4))
              .reduce((sum, one, i) => sum + one * [.2126, .7152, .0722][i], 0);
            const ratio = (a, b) => (Math.max(light(a), light(b)) + .05) / (Math.min(light(a), light(b)) + .05);

            /** What lies below something; null for a picture. */
            function ground(one, grounds) {
              if (!one) {
                return [255, 255, 255];
              }
              if (!grounds.has(one)) {
                const style = getComputedStyle(one);
                const own = colour(style.backgroundColor);
                const below = own[3] === 1 ? own : ground(one.parentElement, grounds);
                grounds.set(one, style.backgroundImage === 'none' && below ? over(own, below) : null);
              }
              return grounds.get(one);
            }

            function faint() {
              const grounds = new Map();
              const judge = (one, text, ground, least) => {
                const seen = ground && text ? ratio(over(text, ground), ground) : 99;
                return seen < least ? ['contrast of ' + seen.toFixed(2) + ': ' + named(one)] : [];
              };
              const opacity = (one) => (one ? Number(getComputedStyle(one).opacity) * opacity(one.parentElement) : 1);
              const off = '[disabled], .busy, .hidden-visually, .skip, label:has([disabled])';
              return within('*').filter((one) => !one.closest(off)).flatMap((one) => {
                const style = getComputedStyle(one);
                const size = parseFloat(style.fontSize);
                const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
                const ink = (text) => { const [r, g, b, a] = colour(text); return [r, g, b, a * opacity(one)]; };
                if (one.matches('button svg.icon, a svg.icon')) {
                  return judge(one, ink(style.stroke), ground(one, grounds), 3);
                }
                if (one.matches('.input:not(.plain), .check:not(:checked), .switch input')) {
                  const line = one.matches('.switch input') ? style.backgroundColor : style.borderColor;
                  return judge(one, ink(line), ground(one.parentElement, grounds), 3);
                }
                return size > 0 && written(one) ? judge(one, ink(style.color), ground(one, grounds), large ? 3 : 4.5) : [];
              });
            }
            """;

    private static final String MEASURE =
            """
            window.measured = async () => {
              const app = document.querySelector('script[type=module][src]').src;
              const words = await import(new URL('words.js', app).href);
              const found = [];
              for (const language of ['de', 'en']) {
                await words.speak(language);
                await drawn();
                const note = (one) => found.push(language + ': ' + one);
                [...sticksOut(), ...within('*').filter(isCut).map((one) => 'cut off: ' + named(one)), ...overlaps()].forEach(note);
                for (const theme of ['light', 'dark']) {
                  document.documentElement.dataset.theme = theme;
                  faint().forEach((one) => note(theme + ': ' + one));
                }
              }
              delete document.documentElement.dataset.theme;
              return [...new Set(found)].join('; ');
            };
            window.framed = async () => {
              const app = document.querySelector('script[type=module][src]').src;
              const words = await import(new URL('words.js', app).href);
              const found = [];
              for (const language of ['de', 'en']) {
                await words.speak(language);
                await drawn();
                found.push(...cramped().map((one) => language + ': ' + one));
              }
              return found.join('; ');
            };
            // A colour that is still on its way to another one is not what one sees.
            const still = new CSSStyleSheet();
            still.replaceSync('* { transition: none !important }');
            document.adoptedStyleSheets = [still];
            """;

    private Ruler() {}

    /// Before the page shows anything, after [Axe#bring(Page)].
    static void bring(Page page) {
        page.context().addInitScript("(() => {" + FIT + TELL + MEASURE + "})()");
    }

    /// @return what is wrong, with the width at which it is; ends on a desk
    static List<String> measure(Page page) {
        return measure(page, SIZES, "measured()");
    }

    /// Measures the rail, the foot and the search, which are the same on each screen.
    ///
    /// @return what is wrong, with the width at which it is; ends on a desk
    static List<String> measureFrame(Page page) {
        return measure(page, FRAMES, "framed()");
    }

    private static List<String> measure(Page page, List<ViewportSize> sizes, String how) {
        List<String> found = new ArrayList<>();
        for (ViewportSize size : sizes) {
            page.setViewportSize(size.width, size.height);
            Object wrong = page.evaluate(how);
            if (!"".equals(wrong)) {
                found.add(size.width + " px: " + wrong);
            }
        }
        page.setViewportSize(DESK.width, DESK.height);
        return found;
    }
}
