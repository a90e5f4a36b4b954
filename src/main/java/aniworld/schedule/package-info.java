/// Has the library looked over by itself: when to scan, and what to queue afterwards.
@NullMarked
package aniworld.schedule;

import org.jspecify.annotations.NullMarked;
