/// The one door for outgoing HTTP: what may be reached, how long, how much.
@NullMarked
package aniworld.net;

import org.jspecify.annotations.NullMarked;
