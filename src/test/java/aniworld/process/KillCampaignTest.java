package aniworld.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The short form of `bench/kill`.
class KillCampaignTest {
    @TempDir private Path folder;

    @Test
    void whatWasAnsweredIsKeptWheneverTheServerIsKilled() throws Exception {
        try (var campaign =
                        new KillCampaign(
                                folder,
                                2,
                                options -> Program.command(options.toArray(String[]::new)),
                                Duration.ofMillis(800));
                var nowhere =
                        new PrintStream(
                                OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            campaign.run(2, Duration.ofMinutes(1), nowhere);

            assertThat(campaign.kills()).isGreaterThanOrEqualTo(2);
            assertThat(campaign.kept()).isPositive();
        }
    }
}
