package aniworld.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// The text format of Prometheus, 0.0.4.
class ExpositionTest {

    @Test
    void aFamilyHasItsHelpAndTypeBeforeItsSamples() {
        String text =
                new Exposition()
                        .family("a_total", "counter", "How many.")
                        .sample("a_total", Map.of("kind", "x"), 3)
                        .text();

        assertThat(text)
                .isEqualTo(
                        "# HELP a_total How many.\n# TYPE a_total counter\na_total{kind=\"x\"} 3\n");
    }

    @Test
    void whatWouldEndALineOrALabelIsEscaped() {
        String text =
                new Exposition()
                        .family("a", "gauge", "one\ntwo \\ \"three\"")
                        .sample("a", Map.of("b", "one\ntwo \\ \"three\""), 1.5)
                        .text();

        assertThat(text)
                .contains("# HELP a one\\ntwo \\\\ \"three\"\n")
                .contains("a{b=\"one\\ntwo \\\\ \\\"three\\\"\"} 1.5\n");
    }

    @Test
    void numbersWithoutEndHaveTheirNames() {
        String text =
                new Exposition()
                        .gauge("a", "A.", Double.POSITIVE_INFINITY)
                        .gauge("b", "B.", Double.NEGATIVE_INFINITY)
                        .gauge("c", "C.", Double.NaN)
                        .gauge("d", "D.", 1e300)
                        .text();

        assertThat(text).contains("\na +Inf\n", "\nb -Inf\n", "\nc NaN\n", "\nd 1.0E300\n");
    }
}
