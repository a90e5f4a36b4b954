/// What `aniworld demo` shows: invented series, clips made for it, a library that lacks some of
/// them, and a slow web server on loopback that has them all.
@NullMarked
package aniworld.demo;

import org.jspecify.annotations.NullMarked;
