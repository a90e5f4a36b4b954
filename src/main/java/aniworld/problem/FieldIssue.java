package aniworld.problem;

/// One wrong field of an input and what is wrong with it.
///
/// @param field its name as the sender wrote it, nested names joined by dots: `scheduler.enabled`
/// @param issue a sentence for the person who sent it, without the value
public record FieldIssue(String field, String issue) {}
