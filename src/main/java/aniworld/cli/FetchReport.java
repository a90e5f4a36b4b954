package aniworld.cli;

import aniworld.transfer.TransferResult;
import aniworld.transfer.TransferWatch;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Tells a person, or a program, of one transfer.
final class FetchReport implements TransferWatch {
    private static final double MEGA = 1e6;

    private final Path target;
    private final boolean json;
    private final Terminal terminal = Terminal.ofProcess();
    private final long begun = System.nanoTime();
    private final RecentSpeed speed = new RecentSpeed();
    private volatile long bytes;
    private OptionalDouble share = OptionalDouble.empty();

    FetchReport(Path target, boolean json) {
        this.target = target;
        this.json = json;
    }

    /// What was last heard of.
    long bytes() {
        return bytes;
    }

    @Override
    public void share(double share) {
        this.share = OptionalDouble.of(share);
    }

    @Override
    public void progress(long bytes, OptionalLong total) {
        this.bytes = bytes;
        speed.reached(bytes);
        if (!json && terminal.isLive()) {
            terminal.block(List.of(bar(bytes, total).text()));
        }
    }

    private ProgressBar bar(long bytes, OptionalLong known) {
        OptionalLong total = known.isPresent() ? known : guessed(bytes);
        double perSecond = speed.bytesPerSecond();
        OptionalLong left =
                total.isPresent() && perSecond > 0
                        ? OptionalLong.of((long) Math.ceil((total.getAsLong() - bytes) / perSecond))
                        : OptionalLong.empty();
        double percent = 100.0 * bytes / Math.max(1, total.orElse(Long.MAX_VALUE));
        return new ProgressBar(
                "%s %.1f MB".formatted(target.getFileName(), bytes / MEGA),
                percent,
                perSecond * 8 / MEGA,
                left);
    }

    /// By the playing time of what is there.
    private OptionalLong guessed(long bytes) {
        return share.orElse(0) > 0
                ? OptionalLong.of((long) (bytes / share.getAsDouble()))
                : OptionalLong.empty();
    }

    /// A failure that may pass.
    void again(String reason, Duration wait) {
        if (!json) {
            terminal.line("  %s; again in %d s".formatted(reason, wait.toSeconds()));
        }
    }

    /// Says how it ended.
    ///
    /// @return the exit code
    int end(TransferResult result) {
        return switch (result) {
            case TransferResult.Done(long size) -> done(size);
            case TransferResult.Passing(String reason, _) -> failed(reason, true);
            case TransferResult.DiskTrouble(String reason) -> failed(reason, true);
            case TransferResult.Stale(String reason) -> failed(reason, false);
            case TransferResult.Final(String reason) -> failed(reason, false);
            case TransferResult.TargetExists() ->
                    failed(target + " is there already and stays as it is", false);
        };
    }

    /// Somebody ended it; the process is on its way out, with the signal's exit code.
    int stopped() {
        terminal.line("Stopped; the same command goes on from here.");
        return 1;
    }

    private int done(long size) {
        double seconds = Math.round((System.nanoTime() - begun) / MEGA) / 1e3;
        double mbps = Math.round(size * 8 / Math.max(seconds, 0.001) / 1e5) / 10.0;
        if (json) {
            var line = new LinkedHashMap<String, Object>();
            line.put("success", true);
            line.put("file", target.toString());
            line.put("bytes", size);
            line.put("seconds", seconds);
            line.put("mbps", mbps);
            print(line);
        } else {
            terminal.line(
                    "%s: %.1f MB in %.1f s, %.1f Mbit/s"
                            .formatted(target, size / MEGA, seconds, mbps));
        }
        return 0;
    }

    private int failed(String reason, boolean retryable) {
        if (json) {
            var line = new LinkedHashMap<String, Object>();
            line.put("success", false);
            line.put("error", reason);
            line.put("retryable", retryable);
            print(line);
        }
        throw new Failure(reason + ".");
    }

    private void print(Map<String, Object> line) {
        try {
            terminal.line(new ObjectMapper().writeValueAsString(line));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
