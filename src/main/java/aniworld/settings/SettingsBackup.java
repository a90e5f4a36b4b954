package aniworld.settings;

import java.time.Instant;

/// A copy of the settings' file.
///
/// @param name `backup_2025-10-22_12-30-45`, in UTC
public record SettingsBackup(String name, Instant createdAt, long sizeBytes) {}
