package aniworld.web;

/// The one page of the application.
///
/// @param html with the base path in it, and what this visitor begins with
/// @param inlineHash of the import map, the only inline script, as a content security policy names
///   it: `sha256-…`
public record WebPage(String html, String inlineHash) {}
