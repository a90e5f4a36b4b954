package aniworld.http;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// The share of answers, 0 to 1 with two decimals; nothing when nobody asked.
final class SuccessRate {
    private SuccessRate() {}

    static Optional<BigDecimal> of(int answered, int failed) {
        int asked = answered + failed;
        return asked == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(answered)
                                .divide(BigDecimal.valueOf(asked), 2, RoundingMode.DOWN));
    }
}
