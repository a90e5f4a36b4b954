package aniworld.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What a slow listener is spared.
class OutboxTest {
    private final Outbox outbox = new Outbox();

    @Test
    void messagesLeaveInTheirOrder() {
        outbox.add(new LiveMessage("", "one"));
        outbox.add(new LiveMessage("", "two"));

        assertThat(outbox.next()).contains("one");
        assertThat(outbox.next()).contains("two");
        assertThat(outbox.next()).isEmpty();
    }

    @Test
    void newsAboutTheSameThingSupersedeEachOther() {
        outbox.add(new LiveMessage("progress dl_1", "10 %"));
        outbox.add(new LiveMessage("", "started"));
        outbox.add(new LiveMessage("progress dl_1", "20 %"));

        assertThat(outbox.next()).contains("started");
        assertThat(outbox.next()).contains("20 %");
        assertThat(outbox.next()).isEmpty();
    }

    @Test
    void tooManyAreDroppedAndThatIsSaidOnce() {
        for (int i = 0; i <= Outbox.MOST; i++) {
            outbox.add(new LiveMessage("", "event " + i));
        }

        assertThat(outbox.next()).isEmpty();
        assertThat(outbox.takeOverflow()).isTrue();
        assertThat(outbox.takeOverflow()).isFalse();
        outbox.add(new LiveMessage("", "after"));
        assertThat(outbox.next()).contains("after");
    }
}
