package aniworld.library;

import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Whether a series may lie in a folder that a person wishes.
final class FolderChoice {
    private static final int DEEPEST = 2;

    private final MediaFolder media;
    private final Folders folders;

    FolderChoice(MediaFolder media, List<Series> all) {
        this.media = media;
        this.folders = new Folders(all);
    }

    /// @param wished relative to the anime directory
    /// @throws Problem VALIDATION_ERROR when it is no such name; CONFLICT when another series lies
    ///   there, or when the files of this one would stay behind
    void check(Holding series, String wished) {
        if (!isPossible(wished)) {
            throw Problem.validation(
                    "folder",
                    "must be a folder of the anime directory, or a name that every disk takes, such"
                            + " as: "
                            + SafeName.of(wished));
        }
        folders.owner(wished)
                .filter(owner -> !owner.key().equals(series.series().key()))
                .ifPresent(FolderChoice::refuse);
        if (!media.hasFolder(wished)
                && !series.files().isEmpty()
                && media.hasFolder(series.series().folder())) {
            throw Problem.conflict(
                    "Its files lie in its present folder; move or rename that on the disk first");
        }
    }

    private static void refuse(Series owner) {
        throw new Problem(
                ErrorCode.CONFLICT,
                "Another series has this folder",
                Map.of("key", owner.key().value()),
                null);
    }

    private boolean isPossible(String wished) {
        String[] names = wished.split("/", -1);
        return names.length <= DEEPEST
                && Arrays.stream(names).noneMatch(FolderChoice::isNone)
                && (Arrays.stream(names).allMatch(FolderChoice::isSafe) || media.hasFolder(wished));
    }

    private static boolean isNone(String name) {
        return name.isBlank()
                || Exclusions.seriesFolder(name)
                || !StandardCharsets.UTF_8.newEncoder().canEncode(name);
    }

    private static boolean isSafe(String name) {
        return SafeName.of(name).equals(name);
    }
}
