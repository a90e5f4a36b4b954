/// Whether the program and what it needs are well: its parts, the providers, the network.
@NullMarked
package aniworld.health;

import org.jspecify.annotations.NullMarked;
