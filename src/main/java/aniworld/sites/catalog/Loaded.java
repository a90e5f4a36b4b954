package aniworld.sites.catalog;

import aniworld.provider.pages.Edition;
import java.io.InputStream;
import java.net.URI;

/// The text of a catalog.
///
/// @param address where it really lies, after redirects
/// @param body in memory; read once
record Loaded(URI address, Edition edition, InputStream body) {}
