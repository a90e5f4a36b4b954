package aniworld.sites.feed;

import static aniworld.origin.Visitor.fault;
import static org.assertj.core.api.Assertions.assertThat;

import aniworld.origin.Behaviour;
import aniworld.origin.RedirectsTo;
import aniworld.origin.Visitor;
import aniworld.origin.Website;
import aniworld.provider.MediaSource;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Feeds of our own invention.
@Timeout(20)
class FeedProviderTest {
    private static final String RSS = "application/rss+xml";
    private static final String PODCAST =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:i="http://www.itunes.com/dtds/podcast-1.0.dtd"
                 xmlns:media="http://search.yahoo.com/mrss/"
                 xmlns:podcast="https://podcastindex.org/namespace/1.0">
             <channel>
              <title>Tide &amp; Time</title>
              <link>/show</link>
              <description><![CDATA[<p>About <b>tides</b>.</p><script>alert(1)</script>]]></description>
              <podcast:license url="https://cc.example/by">CC BY 4.0</podcast:license>
              <i:image href="cover.jpg"/>
              <item><title>Trailer</title><i:episodeType>trailer</i:episodeType>
               <enclosure url="t.mp4" type="video/mp4" length="1"/></item>
              <item><title>&lt;script&gt;alert(1)&lt;/script&gt;</title>
               <i:season>2</i:season><i:episode>1</i:episode>
               <pubDate>Fri, 02 Jan 2026 23:30:00 -0500</pubDate>
               <enclosure url="/films/s2e1.mp4" type="video/mp4" length="0"/></item>
              <item><title>../../etc/passwd</title><podcast:season>1</podcast:season>
               <podcast:episode>13.5</podcast:episode>
               <media:group>
                <media:content url="/films/half.mp4" type="video/mp4" fileSize="900" lang="de">
                 <media:hash algo="md5">00112233445566778899aabbccddeeff</media:hash>
                </media:content>
                <media:content url="/films/half.m3u8" type="application/x-mpegURL"/>
                <media:content url="/films/half.mp3" type="audio/mpeg"/>
               </media:group></item>
              <item><title>Sound alone</title><i:episode>3</i:episode>
               <enclosure url="/films/3.mp3" type="audio/mpeg"/></item>
             </channel>
            </rss>
            """;
    private static final String ATOM =
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Dunes</title>
             <link rel="alternate" href="https://dunes.example/"/>
             <entry><title>Third</title><published>2026-01-03T10:00:00Z</published>
              <link rel="enclosure" type="video/webm" href="c.webm"/></entry>
             <entry><title>Second</title><published>2026-01-02T10:00:00Z</published>
              <link rel="enclosure" type="video/webm" href="b.webm"/></entry>
             <entry><title>First</title><published>2026-01-01T10:00:00Z</published>
              <link rel="enclosure" href="a.webm"/></entry>
            </feed>
            """;

    @Test
    void anEpisodeIsWhatTheFeedSaysOrElseItsNameSays() throws ProviderException {
        try (var site = visitor(new Website().with("/feed", RSS, PODCAST))) {
            String id = site.address("/feed").toString();

            assertThat(site.found("tide time")).containsExactly(id);
            assertThat(site.episodes(id))
                    .containsExactly(
                            "S01-E13.5 ../../etc/passwd", "S02-E01 <script>alert(1)</script>");
            assertThat(site.provider().series(id).episodes().getLast().released())
                    .hasValue(LocalDate.parse("2026-01-03"));
        }
    }

    @Test
    void theSeriesIsShownWithItsLicenceAndWithoutMarkup() throws ProviderException {
        try (var site = visitor(new Website().with("/feed", RSS, PODCAST))) {
            var facts = site.provider().series(site.address("/feed").toString()).facts();

            assertThat(facts.name()).isEqualTo("Tide & Time");
            assertThat(facts.description()).isEqualTo("About tides.\n\nLicence: CC BY 4.0");
            assertThat(facts.poster()).hasValue(site.address("/cover.jpg"));
            assertThat(facts.page()).hasValue(site.address("/show"));
        }
    }

    @Test
    void aSourceComesWithSizeAndChecksumAndPlaylistsApart() throws ProviderException {
        try (var site = visitor(new Website().with("/feed", RSS, PODCAST))) {
            List<MediaSource> sources =
                    site.sources(site.address("/feed").toString(), "S01E13.5", "de");

            assertThat(sources).hasSize(2);
            assertThat(sources.getFirst())
                    .isInstanceOfSatisfying(
                            MediaSource.FileSource.class,
                            file -> {
                                assertThat(file.size()).hasValue(900);
                                assertThat(file.checksum())
                                        .hasValue("md5:00112233445566778899aabbccddeeff");
                            });
            assertThat(sources.getLast()).isInstanceOf(MediaSource.HlsSource.class);
        }
    }

    @Test
    void entriesWithoutNumbersAreCountedFromTheOldest() throws ProviderException {
        try (var site = visitor(new Website().with("/feed", "application/atom+xml", ATOM))) {
            assertThat(site.episodes(site.address("/feed").toString()))
                    .containsExactly("S01-E01 First", "S01-E02 Second", "S01-E03 Third");
        }
    }

    @Test
    void oneBrokenFeedDisturbsNoneOfTheOthers() throws ProviderException {
        var website = new Website().with("/feed", RSS, "<rss>").with("/b", RSS, PODCAST);
        try (var site =
                Visitor.of(
                        website,
                        "/feed",
                        (info, pages) ->
                                FeedSite.open(
                                        info,
                                        List.of(info.base(), info.base().resolve("/b")),
                                        pages))) {
            assertThat(site.found("tide")).containsExactly(site.address("/b").toString());
        }
    }

    @Test
    void aFeedThatAnswersFromElsewhereKeepsItsName() throws ProviderException {
        var moved = new RedirectsTo("/new/feed");
        var there = new Website().with("/new/feed", RSS, PODCAST);
        try (var site =
                visitor(
                        (asked, wire) ->
                                (asked.target().equals("/feed") ? moved : there)
                                        .answer(asked, wire))) {
            String id = site.address("/feed").toString();

            assertThat(site.found("tide")).containsExactly(id);
            assertThat(site.provider().series(id).id()).isEqualTo(id);
            assertThat(site.sources(id, "S02E01").getFirst().address())
                    .isEqualTo(site.address("/films/s2e1.mp4"));
        }
    }

    @Test
    void onlyTheFeedsOfTheSettingsAreAsked() {
        try (var site = visitor(new Website().with("/feed", RSS, PODCAST))) {
            assertThat(fault(() -> site.provider().series(site.address("/other").toString())))
                    .isInstanceOf(ProviderFault.NotAvailable.class);
            assertThat(site.origin().asked()).isEmpty();
        }
    }

    @Test
    void umlautsSurviveAWrongDeclaration() throws ProviderException {
        String text = "<?xml version='1.0' encoding='UTF-8'?>" + ATOM.replace("Dunes", "Dünen");
        var website = new Website().with("/feed", "text/xml", text, StandardCharsets.ISO_8859_1);
        try (var site = visitor(website)) {
            assertThat(site.provider().search("dünen", 1).getFirst().title()).isEqualTo("Dünen");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<rss><channel><title>cut",
                "<html><body>Moved</body></html>",
                "<rss></rss>",
                "<rss><channel></channel></rss>",
                "{\"title\": 1}",
                "<rss><channel><title>a &nbsp; b</title></channel></rss>"
            })
    void whatIsNoWholeFeedIsAChange(String text) {
        assertThat(faultOf(text)).isInstanceOf(ProviderFault.Changed.class);
    }

    @Test
    void entityBombsAndForeignFilesAreRefused() {
        String bomb =
                """
                <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
                <rss><channel><title>&c;</title></channel></rss>
                """;
        String file =
                """
                <!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <rss><channel><title>&x;</title></channel></rss>
                """;

        assertThat(faultOf(bomb).reason()).contains("document type declaration, which is refused");
        assertThat(faultOf(file).reason()).contains("document type declaration, which is refused");
    }

    @Test
    void nestingThatNeverEndsIsAChange() {
        assertThat(faultOf("<rss>" + "<a>".repeat(100_000)).reason()).contains("nested too deeply");
    }

    private static ProviderFault faultOf(String text) {
        try (var site = visitor(new Website().with("/feed", RSS, text))) {
            return fault(() -> site.found("x"));
        }
    }

    private static Visitor visitor(Behaviour site) {
        return Visitor.of(
                site, "/feed", (info, pages) -> FeedSite.open(info, List.of(info.base()), pages));
    }
}
