/// What more than one room does with files: forcing them to the disk, giving them a name without
/// taking another's, deleting whole folders.
@NullMarked
package aniworld.files;

import org.jspecify.annotations.NullMarked;
