package aniworld.provider;

import java.net.URI;

/// Who a provider is.
///
/// @param id as in the settings: 1-64 of `a-z 0-9 _ -`
/// @param base its address, for people
public record ProviderInfo(String id, String title, URI base) {}
