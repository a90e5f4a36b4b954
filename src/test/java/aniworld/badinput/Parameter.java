package aniworld.badinput;

/// A parameter of an action.
///
/// @param in `path`, `query` or `header`
record Parameter(String name, String in, boolean required, Schema schema) {
    boolean isIn(String place) {
        return in.equals(place);
    }
}
