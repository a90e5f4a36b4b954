package aniworld.transfer;

import aniworld.transfer.hls.Fetch;
import aniworld.transfer.hls.SegmentPlan;
import aniworld.transfer.hls.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns plans into chunks, one playlist's in the order in which they come. Each part that has to
/// be decoded by itself gets its init segment, also where the playlist names it only once.
final class Chunks {
    private Optional<Fetch> init = Optional.empty();
    private boolean afterInit;
    private boolean begun;

    List<Chunk> of(SegmentPlan plan) {
        var chunks = new ArrayList<Chunk>();
        for (Step step : plan.steps()) {
            switch (step) {
                case Step.Init(Fetch fetch) -> chunks.add(init(fetch));
                case Step.Media media -> addMedia(chunks, media);
            }
        }
        return chunks;
    }

    private Chunk init(Fetch fetch) {
        var chunk = new Chunk(fetch, Duration.ZERO, begun);
        init = Optional.of(fetch);
        afterInit = true;
        begun = true;
        return chunk;
    }

    private void addMedia(List<Chunk> chunks, Step.Media media) {
        boolean opens = media.restarts() && begun && !afterInit;
        if (opens && init.isPresent()) {
            chunks.add(init(init.get()));
            opens = false;
        }
        chunks.add(new Chunk(media.fetch(), media.duration(), opens));
        afterInit = false;
        begun = true;
    }
}
