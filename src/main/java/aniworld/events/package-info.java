/// Publish and listen, inside one process.
@NullMarked
package aniworld.events;

import org.jspecify.annotations.NullMarked;
