package aniworld.sites.jellyfin;

import static aniworld.origin.Visitor.fault;
import static org.assertj.core.api.Assertions.assertThat;

import aniworld.origin.Answers;
import aniworld.origin.Behaviour;
import aniworld.origin.Visitor;
import aniworld.origin.Website;
import aniworld.provider.MediaSource;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers in the form of Jellyfin's, with a series of our own invention.
@Timeout(20)
class JellyfinProviderTest {
    private static final String JSON = "application/json";
    private static final String ID = "00112233445566778899aabbccddeeff";
    private static final String TOKEN = "MediaBrowser Token=\"t0p\"";
    private static final String SERIES =
            """
            {"Items": [{"Id": "%s", "Name": "Lantern Street", "OriginalTitle": "灯街",
              "ProductionYear": 2020, "Overview": "Lamps."}], "TotalRecordCount": 1}
            """
                    .formatted(ID);
    private static final String EPISODES =
            """
            {"Items": [
              {"Id": "e2", "Name": "Two in one", "ParentIndexNumber": 1, "IndexNumber": 2,
               "IndexNumberEnd": 3},
              {"Id": "e1", "Name": "Dusk", "ParentIndexNumber": 1, "IndexNumber": 1,
               "PremiereDate": "2020-04-01T00:00:00.0000000Z",
               "MediaSources": [{"Size": 4711, "Container": "mkv"}]},
              {"Id": "e0", "Name": "Extra", "ParentIndexNumber": 0, "IndexNumber": 1},
              {"Id": "e9", "Name": "Only known of", "ParentIndexNumber": 1, "IndexNumber": 9,
               "LocationType": "Virtual"},
              {"Id": "e8", "Name": "Without a number"}]}
            """;

    @Test
    void seriesAreFoundWithTheKey() throws ProviderException {
        String query =
                "/jf/Items?searchTerm=lantern&includeItemTypes=Series&recursive=true&limit=20";
        try (var site = visitor(new Website().with(query, JSON, SERIES))) {
            assertThat(site.found("lantern")).containsExactly(ID);
            assertThat(site.origin().asked().getFirst().header("authorization")).hasValue(TOKEN);
        }
    }

    @Test
    void episodesComeAsTheServerCountsThem() throws ProviderException {
        try (var site = visitor(series(EPISODES))) {
            assertThat(site.episodes(ID))
                    .containsExactly(
                            "S00-E01 Extra",
                            "S01-E01 Dusk",
                            "S01-E02 Two in one",
                            "S01-E03 Two in one");
            var page = site.provider().series(ID);
            assertThat(page.otherTitles()).containsExactly("灯街");
            assertThat(page.episodes().get(1).released()).hasValue(LocalDate.parse("2020-04-01"));
        }
    }

    @Test
    void theFileIsDownloadedWithTheKeyInAHeaderAndNotInTheAddress() throws ProviderException {
        try (var site = visitor(series(EPISODES))) {
            assertThat(site.sources(ID, "S01E01"))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            MediaSource.FileSource.class,
                            file -> {
                                assertThat(file.address())
                                        .isEqualTo(site.address("/jf/Items/e1/Download"));
                                assertThat(file.headers()).containsEntry("Authorization", TOKEN);
                                assertThat(file.size()).hasValue(4711);
                            });
        }
    }

    @Test
    void aWrongKeyIsSaidToBeWrong() {
        try (var site = visitor(new Answers("401 Unauthorized"))) {
            assertThat(fault(() -> site.found("x"))).isInstanceOf(ProviderFault.Unauthorised.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lantern-street", "../x", ""})
    void whatIsNoIdOfAServerIsNotAvailableAndNotAskedFor(String id) {
        try (var site = visitor(series(EPISODES))) {
            assertThat(fault(() -> site.provider().series(id)))
                    .isInstanceOf(ProviderFault.NotAvailable.class);
            assertThat(site.origin().asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"Items\": {}}",
                "<html>",
                "{\"Items\": [{\"IndexNumber\": 1}]}",
                "{\"Items\": [1"
            })
    void anAnswerOfAnotherFormIsAChange(String text) {
        try (var site = visitor(series(text))) {
            assertThat(fault(() -> site.provider().series(ID)))
                    .isInstanceOf(ProviderFault.Changed.class);
        }
    }

    private static Website series(String episodes) {
        return new Website()
                .with("/jf/Items?ids=" + ID + "&fields=Overview", JSON, SERIES)
                .with("/jf/Shows/" + ID + "/Episodes?fields=MediaSources", JSON, episodes);
    }

    private static Visitor visitor(Behaviour site) {
        return new Visitor(site, "/jf/", Map.of("Authorization", TOKEN), JellyfinSite::open);
    }
}
