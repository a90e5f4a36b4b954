package aniworld.sites.index;

import static aniworld.origin.Visitor.fault;
import static org.assertj.core.api.Assertions.assertThat;

import aniworld.origin.Answers;
import aniworld.origin.Asked;
import aniworld.origin.Behaviour;
import aniworld.origin.Visitor;
import aniworld.provider.MediaSource;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Folders as WebDAV servers tell them, in the forms of Apache and of Nextcloud.
@Timeout(20)
class WebDavTest {
    private static final String TOP =
            """
            <?xml version="1.0" encoding="utf-8"?>
            <D:multistatus xmlns:D="DAV:">
            <D:response><D:href>/dav/</D:href><D:propstat><D:prop>
              <D:resourcetype><D:collection/></D:resourcetype></D:prop></D:propstat></D:response>
            <D:response><D:href>/dav/W%C3%A4chter%20(2019)</D:href><D:propstat><D:prop>
              <D:resourcetype><D:collection/></D:resourcetype></D:prop>
              <D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>
            <D:response><D:href>/elsewhere/</D:href><D:propstat><D:prop>
              <D:resourcetype><D:collection/></D:resourcetype></D:prop></D:propstat></D:response>
            <D:response><D:href>/dav/..%2fetc/</D:href></D:response>
            <D:response><D:status>HTTP/1.1 200 OK</D:status></D:response>
            </D:multistatus>
            """;
    private static final String SERIES =
            """
            <multistatus xmlns="DAV:" xmlns:oc="http://owncloud.org/ns">
            <response><href>/dav/W%C3%A4chter%20(2019)/</href></response>
            <response><href>/dav/W%C3%A4chter%20(2019)/W%C3%A4chter%20-%20S01E02.mkv</href>
              <propstat><prop><getcontentlength>4711</getcontentlength><resourcetype/></prop>
              <status>HTTP/1.1 200 OK</status></propstat>
              <propstat><prop><oc:size/></prop><status>HTTP/1.1 404 Not Found</status></propstat>
            </response></multistatus>
            """;

    @Test
    void foldersAndFilesAreReadOneLevelAtATime() throws ProviderException {
        try (var site =
                visitor(dav(Map.of("/dav/", TOP, "/dav/W%C3%A4chter%20%282019%29/", SERIES)))) {
            assertThat(site.found("wachter")).containsExactly("Wächter (2019)");
            assertThat(site.episodes("Wächter (2019)"))
                    .singleElement()
                    .satisfies(one -> assertThat(one).startsWith("S01-E02"));
            assertThat(site.sources("Wächter (2019)", "S01E02").getFirst())
                    .isInstanceOfSatisfying(
                            MediaSource.FileSource.class,
                            file -> assertThat(file.size()).hasValue(4711));
            assertThat(site.origin().asked())
                    .allSatisfy(asked -> assertThat(asked.header("depth")).contains("1"))
                    .allSatisfy(asked -> assertThat(asked.header("x-login")).contains("yes"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<multistatus xmlns='DAV:'><response>",
                "<html><body>Index of</body></html>",
                "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><multistatus>&a;</multistatus>",
                "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><multistatus>&b;</multistatus>"
            })
    void whatIsNoWholeListIsAChange(String text) {
        try (var site = visitor(dav(Map.of("/dav/", text)))) {
            assertThat(fault(() -> site.found("x"))).isInstanceOf(ProviderFault.Changed.class);
        }
    }

    @Test
    void aListOfMoreThanAFolderCanHoldIsAChange() {
        var list = new StringBuilder("<multistatus xmlns='DAV:'>");
        for (int n = 0; n <= 20_000; n++) {
            list.append("<response><href>/dav/" + n + "</href></response>");
        }
        try (var site = visitor(dav(Map.of("/dav/", list + "</multistatus>")))) {
            assertThat(fault(() -> site.found("x")).reason()).contains("more than 20000 entries");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"200 OK", "405 Method Not Allowed", "501 Not Implemented"})
    void aServerWithoutWebDavIsSaidToBeOne(String status) {
        try (var site = visitor(new Answers(status, "text/html", "<p>hello"))) {
            assertThat(fault(() -> site.found("x")))
                    .isEqualTo(
                            new ProviderFault.Changed(
                                    "The server of Mine does not speak WebDAV at this address"));
        }
    }

    @Test
    void whatIsNotThereOrNotOpenIsTheFaultThatItIs() {
        try (var site = visitor(dav(Map.of("/dav/", TOP)))) {
            assertThat(fault(() -> site.episodes("Wächter (2019)")))
                    .isInstanceOf(ProviderFault.NotAvailable.class);
        }
        try (var site = visitor(new Answers("401 Unauthorized"))) {
            assertThat(fault(() -> site.found("x"))).isInstanceOf(ProviderFault.Unauthorised.class);
        }
    }

    private static Visitor visitor(Behaviour behaviour) {
        return new Visitor(behaviour, "/dav/", Map.of("X-Login", "yes"), IndexSite::overWebDav);
    }

    private static Behaviour dav(Map<String, String> folders) {
        return (asked, wire) -> answer(asked, folders).answer(asked, wire);
    }

    private static Behaviour answer(Asked asked, Map<String, String> folders) {
        String list = folders.get(asked.target());
        return list == null || !asked.method().equals("PROPFIND")
                ? new Answers("404 Not Found")
                : new Answers("207 Multi-Status", "application/xml; charset=utf-8", list);
    }
}
