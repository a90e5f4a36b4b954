/// Who may come in: the master password, tokens and their end.
@NullMarked
package aniworld.access;

import org.jspecify.annotations.NullMarked;
