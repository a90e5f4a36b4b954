/// Everything between the network and the rooms: routes, JSON, limits, live events.
@NullMarked
package aniworld.http;

import org.jspecify.annotations.NullMarked;
