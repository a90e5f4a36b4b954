/// The settings: one immutable record, its file, its checks.
@NullMarked
package aniworld.settings;

import org.jspecify.annotations.NullMarked;
