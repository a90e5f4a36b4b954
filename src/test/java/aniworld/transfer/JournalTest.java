package aniworld.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final Journal JOURNAL =
            new Journal(
                    "https://host/film?token=a",
                    new Facts(new Validator.StrongTag("\"x y\""), OptionalLong.of(100), true),
                    Coverage.NONE.plus(new Range(0, 40)).plus(new Range(50, 60)));

    @TempDir Path folder;

    @Test
    void aJournalIsReadAsItWasWritten() {
        assertThat(Journal.parse(JOURNAL.text())).contains(JOURNAL);
    }

    @Test
    void everyKindOfFactsIsReadAsItWasWritten() {
        for (Validator validator :
                new Validator[] {
                    new Validator.ChangedAt("Thu, 01 Jan 2026 12:00:30 GMT"),
                    new Validator.Nothing()
                }) {
            var journal =
                    new Journal(
                            "http://h/",
                            new Facts(validator, OptionalLong.empty(), false),
                            Coverage.NONE);
            assertThat(Journal.parse(journal.text())).contains(journal);
        }
    }

    @Test
    void aJournalCutAnywhereIsNoJournal() {
        String text = JOURNAL.text();
        for (int length = 0; length < text.length() - 1; length++) {
            assertThat(Journal.parse(text.substring(0, length))).as("%d", length).isEmpty();
        }
    }

    @Test
    void aJournalThatVouchesForMoreThanTheFileHasIsNoJournal() {
        assertThat(Journal.parse(JOURNAL.text().replace("\n100\n", "\n55\n"))).isEmpty();
    }

    @Test
    void writingReplacesTheJournalAndLeavesNothingElse() throws IOException {
        JournalFile file = JournalFile.beside(folder.resolve("a.part"));
        assertThat(file.read()).isEmpty();
        file.write(new Journal("http://h/", JOURNAL.facts(), Coverage.NONE));
        file.replace(JOURNAL);
        assertThat(file.read()).contains(JOURNAL);
        assertThat(folder.toFile().list()).containsExactly("a.part.journal");
        file.delete();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aHugeOrBinaryJournalIsNotRead() throws IOException {
        JournalFile file = JournalFile.beside(folder.resolve("a.part"));
        Files.write(file.path(), new byte[(1 << 20) + 1]);
        assertThat(file.read()).isEmpty();
        Files.write(file.path(), new byte[] {-1, 0, 7, 10, -128});
        assertThat(file.read()).isEmpty();
    }
}
