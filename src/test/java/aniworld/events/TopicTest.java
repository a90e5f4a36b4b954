package aniworld.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicTest {
    private final List<RuntimeException> failures = new ArrayList<>();
    private final Topic<String> topic = new Topic<>(failures::add);

    @Test
    void listenersHearEventsInTheOrderOfTheirRegistration() {
        var heard = new ArrayList<String>();
        topic.listen(event -> heard.add("first " + event));
        topic.listen(event -> heard.add("second " + event));

        topic.publish("bell");

        assertThat(heard).containsExactly("first bell", "second bell");
    }

    @Test
    void aListenerThatThrowsDoesNotKeepTheEventFromTheNextOne() {
        var heard = new ArrayList<String>();
        topic.listen(
                _ -> {
                    throw new IllegalStateException("deaf");
                });
        topic.listen(heard::add);

        topic.publish("bell");

        assertThat(heard).containsExactly("bell");
        assertThat(failures).singleElement().extracting(Throwable::getMessage).isEqualTo("deaf");
    }

    @Test
    void aClosedSubscriptionHearsNothingMore() {
        var heard = new ArrayList<String>();
        var subscription = topic.listen(heard::add);
        subscription.close();
        subscription.close();

        topic.publish("bell");

        assertThat(heard).isEmpty();
    }
}
