package aniworld.transfer.hls;

import aniworld.transfer.hls.MasterPlaylist.Data;
import aniworld.transfer.hls.MasterPlaylist.Session;
import aniworld.transfer.hls.MasterPlaylist.Steering;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a master playlist says of the whole: `SESSION-DATA`, `SESSION-KEY`, `CONTENT-STEERING`.
final class SessionTags implements TagFamily {
    private final Reading reading;
    private final Keys keyReader;
    private final List<Data> data = new ArrayList<>();
    private final List<Key> keys = new ArrayList<>();
    private @Nullable Steering steering;

    SessionTags(Reading reading) {
        this.reading = reading;
        this.keyReader = new Keys(reading);
    }

    @Override
    public Map<String, Consumer<Tag>> tags() {
        return Map.of(
                "EXT-X-SESSION-DATA", this::sessionData,
                "EXT-X-SESSION-KEY", this::sessionKey,
                "EXT-X-CONTENT-STEERING", this::contentSteering);
    }

    Session session() {
        return new Session(data, keys, Optional.ofNullable(steering));
    }

    private void sessionData(Tag tag) {
        Attributes attributes = reading.attributes(tag);
        if (attributes.has("VALUE") == attributes.has("URI")) {
            reading.warn(tag.line(), "EXT-X-SESSION-DATA needs one of VALUE and URI");
        }
        Data item =
                new Data(
                        attributes.needed("DATA-ID").orElse(""),
                        attributes.string("VALUE"),
                        attributes.address("URI"),
                        attributes.string("LANGUAGE"));
        reading.addFew(data, item, "items of session data");
    }

    private void sessionKey(Tag tag) {
        Optional<Key> key = keyReader.key(tag);
        if (key.isEmpty()) {
            reading.warn(tag.line(), "EXT-X-SESSION-KEY has the METHOD NONE");
        } else {
            reading.addFew(keys, key.get(), "session keys");
        }
    }

    private void contentSteering(Tag tag) {
        reading.once(tag);
        Attributes attributes = reading.attributes(tag);
        Optional<Address> address = attributes.neededAddress("SERVER-URI");
        Optional<String> pathway = attributes.string("PATHWAY-ID");
        address.ifPresent(server -> steering = new Steering(server, pathway));
    }
}
