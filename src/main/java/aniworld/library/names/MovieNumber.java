package aniworld.library.names;

import java.util.Optional;

/// A numbered film of a series: `Movie 3`, `Film 02`, `Movies 8 & 10`.
final class MovieNumber implements Family {
    @Override
    public boolean mayRead(Line line) {
        return line.has(Meaning.MOVIE);
    }

    @Override
    public Optional<Sighting> read(Line line, Setting setting) {
        for (int i = setting.head(); i < line.size(); i++) {
            int number = line.is(i, Meaning.MOVIE) ? line.pastGap(i + 1) : -1;
            if (number > 0 && Numerals.mayCount(line, number) && !Dates.isYear(line, number)) {
                NumberRun run = NumberRun.read(line, number);
                Sighting sighting = Sighting.episode(setting.textEnd(line.start(i)), -1, run);
                return Optional.of(sighting.withKind(ParsedName.Kind.MOVIE));
            }
        }
        return Optional.empty();
    }
}
