/// Chromium, driven by tests.
@NullMarked
package aniworld.browser;

import org.jspecify.annotations.NullMarked;
