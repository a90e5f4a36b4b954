package aniworld.http;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers in the units of the API.
final class Units {
    private static final BigDecimal BYTES_OF_A_MEGABIT = BigDecimal.valueOf(125_000);

    private Units() {}

    /// Bytes a second as 10^6 bits a second, with one decimal.
    static double mbps(long bytesPerSecond) {
        return BigDecimal.valueOf(bytesPerSecond)
                .divide(BYTES_OF_A_MEGABIT, 1, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
