/// Inputs that nobody has thought of: seeded ones in every test run, Jazzer's under `bench/fuzz`.
@NullMarked
package aniworld.fuzz;

import org.jspecify.annotations.NullMarked;
