/// What more than one room does with files: forcing them to the disk, giving them a name without
/// taking another's, keeping them for their owner, deleting whole folders.
@NullMarked
package aniworld.files;

import org.jspecify.annotations.NullMarked;
