package aniworld.library.names;

import java.util.Optional;

/// `Name #13`.
final class HashNumber implements Family {
    @Override
    public boolean mayRead(Line line) {
        return true;
    }

    @Override
    public Optional<Sighting> read(Line line, Setting setting) {
        for (int i = setting.head(); i < line.size(); i++) {
            if (line.isMark(i, "#＃№") && Numerals.mayCount(line, i + 1)) {
                NumberRun run = NumberRun.read(line, i + 1);
                int fromChar = setting.textEnd(line.start(i));
                return Optional.of(Sighting.episode(fromChar, setting.seasonOr(-1), run));
            }
        }
        return Optional.empty();
    }
}
