package aniworld.sites.archive;

import static aniworld.origin.Visitor.fault;
import static org.assertj.core.api.Assertions.assertThat;

import aniworld.origin.Visitor;
import aniworld.origin.Website;
import aniworld.provider.MediaSource;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers in the form of the Internet Archive's, with items of our own invention.
@Timeout(20)
class ArchiveProviderTest {
    private static final String JSON = "application/json";
    private static final String QUERY =
            "/advancedsearch.php?q=title%3A%28old%20mills%29%20AND%20mediatype%3A%28movies%29"
                    + "&fl%5B%5D=identifier&fl%5B%5D=title&fl%5B%5D=year&rows=20&page=1&output=json";
    private static final String FOUND =
            """
            {"responseHeader": {}, "response": {"numFound": 2, "docs": [
              {"identifier": "old-mills", "title": "Old Mills", "year": "1931"},
              {"identifier": "../x", "title": "Trap"},
              {"identifier": "untitled_1"}]}}
            """;
    private static final String ITEM =
            """
            {"metadata": {"identifier": "old-mills", "title": "Old Mills", "year": "1931",
              "description": "<div>Mills &amp; <b>wheels</b></div>",
              "licenseurl": "https://cc.example/zero"},
             "files": [
              {"name": "Old Mills S01E01.mp4", "source": "derivative", "size": "10"},
              {"name": "Old Mills S01E01.mkv", "source": "original", "size": "4711",
               "md5": "00112233445566778899aabbccddeeff",
               "sha1": "00112233445566778899aabbccddeeff00112233"},
              {"name": "Season 2/Old Mills S02E01.mkv", "source": "original", "size": "12"},
              {"name": "secret S01E09.mkv", "private": "true"},
              {"name": "old-mills_meta.xml"}, {"name": "cover S01E07.jpg"}]}
            """;
    private static final String REELS =
            """
            {"metadata": {"identifier": "reels"}, "files": [
              {"name": "b reel.mpeg", "source": "original", "title": "Second"},
              {"name": "b reel.mp4", "source": "derivative"},
              {"name": "a reel.mpeg", "source": "original", "title": "First"}]}
            """;

    @Test
    void itemsWithFilmsAreFoundByWordsAlone() throws ProviderException {
        try (var site = visitor(new Website().with(QUERY, JSON, FOUND))) {
            assertThat(site.found("old) mills:")).containsExactly("old-mills", "untitled_1");
            assertThat(site.found("\"*:*\"")).isEmpty();
        }
    }

    @Test
    void episodesComeFromTheNamesOfTheFiles() throws ProviderException {
        try (var site = visitor(item(ITEM))) {
            assertThat(site.episodes("old-mills")).hasSize(2).first().isEqualTo("S01-E01");
            assertThat(site.provider().series("old-mills").facts().description())
                    .isEqualTo("Mills & wheels\n\nLicence: https://cc.example/zero");
        }
    }

    @Test
    void theUploadComesFirstWithItsSizeAndChecksum() throws ProviderException {
        try (var site = visitor(item(ITEM))) {
            var sources = site.sources("old-mills", "S01E01");

            assertThat(sources).hasSize(2);
            assertThat(sources.getFirst())
                    .isInstanceOfSatisfying(
                            MediaSource.FileSource.class,
                            file -> {
                                assertThat(file.address())
                                        .isEqualTo(
                                                site.address(
                                                        "/download/old-mills/Old%20Mills%20S01E01.mkv"));
                                assertThat(file.size()).hasValue(4711);
                                assertThat(file.checksum())
                                        .hasValue("sha1:00112233445566778899aabbccddeeff00112233");
                            });
            assertThat(site.sources("old-mills", "S02E01").getFirst().address().getPath())
                    .isEqualTo("/download/old-mills/Season 2/Old Mills S02E01.mkv");
        }
    }

    @Test
    void filmsWithoutNumbersAreCountedByTheirNames() throws ProviderException {
        try (var site = visitor(new Website().with("/metadata/reels", JSON, REELS))) {
            assertThat(site.episodes("reels")).containsExactly("S01-E01 First", "S01-E02 Second");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"old-mills", "none", "../x", "a/b", ""})
    void whatIsNoItemWithFilmsIsNotAvailable(String id) {
        try (var site = visitor(new Website().with("/metadata/old-mills", JSON, "{}"))) {
            assertThat(fault(() -> site.provider().series(id)))
                    .isInstanceOf(ProviderFault.NotAvailable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"metadata\": 1}",
                "{\"metadata\": {}, \"files\": []}",
                "{\"metadata\": {\"identifier\": \"old-mills\"}}",
                "{\"metadata\": {\"identifier\": \"old-mills\"}, \"files\": {}}",
                "{\"metadata\": {\"identifier\":"
            })
    void anAnswerOfAnotherFormIsAChange(String text) {
        try (var site = visitor(item(text))) {
            ProviderFault fault = fault(() -> site.provider().series("old-mills"));

            assertThat(fault.reason()).isNotBlank();
            assertThat(fault)
                    .isInstanceOf(
                            text.equals("[]")
                                    ? ProviderFault.NotAvailable.class
                                    : ProviderFault.Changed.class);
        }
    }

    private static Website item(String text) {
        return new Website().with("/metadata/old-mills", JSON, text);
    }

    private static Visitor visitor(Website site) {
        return Visitor.of(site, "/", ArchiveSite::open);
    }
}
