package aniworld.http;

/// A message on its way to listeners, written once for all of them.
///
/// @param slot messages with the same slot supersede each other while they wait to be sent; empty
///   for one that stands for itself
record LiveMessage(String slot, String text) {}
