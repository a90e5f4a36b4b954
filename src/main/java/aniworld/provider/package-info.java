/// What every source of episodes has to offer.
@NullMarked
package aniworld.provider;

import org.jspecify.annotations.NullMarked;
