package aniworld.settings;

import aniworld.problem.FieldIssue;
import java.util.List;

/// What other rooms have to say about settings that are well-formed: an unknown kind of provider,
/// options that it does not take. Quick, and without network; at most a small file, such as the
/// definition of a site, is read.
@FunctionalInterface
public interface SettingsCheck {
    List<FieldIssue> issues(Settings settings);
}
