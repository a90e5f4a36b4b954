/// The pictures of series: fetched once from where their provider says, and kept.
@NullMarked
package aniworld.posters;

import org.jspecify.annotations.NullMarked;
