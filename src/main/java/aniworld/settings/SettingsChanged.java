package aniworld.settings;

/// The settings in force are others now. Published after the file is written.
public record SettingsChanged(Settings before, Settings after) {}
