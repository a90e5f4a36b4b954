/// The SQL behind the rooms' ports, and the database file. The only room that knows of SQL.
@NullMarked
package aniworld.store;

import org.jspecify.annotations.NullMarked;
