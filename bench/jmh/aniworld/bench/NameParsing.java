package aniworld.bench;

import aniworld.library.names.NameParser;
import aniworld.library.names.ParsedName;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/// How many names one core understands in a second. One processor is all the JVM sees, so the
/// collector and the compiler share it with the parser.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 2,
        jvmArgs = {"-XX:ActiveProcessorCount=1", "-XX:+UseSerialGC", "-Xmx256m"})
public class NameParsing {
    /// `library`: made names of the SxxEyy kind. Anything else is a file of names, one a line, or of
    /// JSON lines with a `name`.
    @Param("library")
    public String names = "library";

    private final NameParser parser = new NameParser();
    private String[] all = {};
    private int next;

    @Setup
    public void read() throws IOException {
        all = (names.equals("library") ? library() : file(Path.of(names))).toArray(new String[0]);
    }

    /// Counts against the processor time of the thread, which other programs on the machine do not
    /// take part in.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class OnProcessor {
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private long began;
        private long names;

        @Setup(Level.Iteration)
        public void begin() {
            names = 0;
            began = threads.getCurrentThreadCpuTime();
        }

        public double perProcessorSecond() {
            return names * 1e9 / (threads.getCurrentThreadCpuTime() - began);
        }
    }

    @Benchmark
    public ParsedName parse(OnProcessor count) {
        count.names++;
        next = next + 1 < all.length ? next + 1 : 0;
        return parser.parse(all[next]);
    }

    private static List<String> library() {
        var random = new Random(4);
        List<String> series =
                List.of("Silver Lantern", "86", "Paper Comet Academy 100", "Sora no Kagi: Re", "Orbit;Zero");
        List<String> schemes =
                List.of(
                        "%s - S%02dE%02d - The Long Way Home.mkv",
                        "%s - S%02dE%03d - (German Dub).mp4",
                        "%s (2019) - S%02dE%02d - Gate of Dawn WEBDL-1080p.mkv",
                        "%s - S%02dE%02d - A Letter [Bluray-1080p][FLAC 2.0][x265]-NOVA.mkv",
                        "%s.S%02dE%02d.1080p.WEB-DL.x264-NOVA.mkv");
        var names = new ArrayList<String>();
        for (int i = 0; i < 5_000; i++) {
            String scheme = schemes.get(random.nextInt(schemes.size()));
            String title = series.get(random.nextInt(series.size()));
            names.add(scheme.formatted(title, 1 + random.nextInt(9), 1 + random.nextInt(26)));
        }
        return names;
    }

    private static List<String> file(Path path) throws IOException {
        var json = new ObjectMapper();
        var names = new ArrayList<String>();
        for (String line : Files.readAllLines(path)) {
            names.add(line.startsWith("{") ? json.readTree(line).get("name").asText() : line);
        }
        return names;
    }
}
