package aniworld.library;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// How names of files and season folders are understood. Safe for any thread.
interface NameReader {

    Reading file(String name);

    /// The season that a folder's name stands for; empty when it is no season folder.
    OptionalInt season(String folder);

    /// What a file's name says.
    ///
    /// @param season empty when the name is silent about it
    /// @param numbers of episodes in the order of the name; empty when it is none
    /// @param extra a sample, a trailer or the like: no part of the library
    record Reading(
            OptionalInt season,
            List<BigDecimal> numbers,
            Optional<String> language,
            boolean extra) {
        public Reading {
            numbers = List.copyOf(numbers);
        }
    }
}
