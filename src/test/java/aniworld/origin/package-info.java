/// An HTTP origin on loopback that can do anything wrong, one class for each misbehaviour.
@NullMarked
package aniworld.origin;

import org.jspecify.annotations.NullMarked;
