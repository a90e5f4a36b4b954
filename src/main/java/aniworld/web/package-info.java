/// The files of the web application, as they travel: found on the class path, named by what is in
/// them, compressed once.
@NullMarked
package aniworld.web;

import org.jspecify.annotations.NullMarked;
