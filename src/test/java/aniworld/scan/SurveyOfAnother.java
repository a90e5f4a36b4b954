package aniworld.scan;

import java.io.IOException;
import java.nio.file.Path;

/// Tells on standard output what a scan finds and cannot read, for a test that runs it as somebody
/// who may not read everything.
final class SurveyOfAnother {
    private SurveyOfAnother() {}

    public static void main(String[] arguments) throws IOException {
        new Survey()
                .run(Path.of(arguments[0]), sight -> System.out.println(sight.folder()))
                .forEach(one -> System.out.println(one.place() + ": " + one.reason()));
    }
}
