/// The persistent queue and those who work it off.
@NullMarked
package aniworld.downloads;

import org.jspecify.annotations.NullMarked;
