package aniworld.http;

import aniworld.settings.Settings;
import java.util.function.Supplier;

/// What the front door asks, each for its own reason to refuse.
record DoorParts(
        Supplier<Settings.Server> rules,
        HostRule hosts,
        Guards guards,
        RateLimit limit,
        Traffic traffic) {}
