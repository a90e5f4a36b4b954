package aniworld.library.names;

import java.util.Optional;

/// One way to write which episode a name means. The surest families are asked first; the first that
/// sees something answers.
interface Family {
    /// A cheap look at the signs of the line, before anything is read.
    boolean mayRead(Line line);

    Optional<Sighting> read(Line line, Setting setting);
}
