package aniworld.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesNoteTest {
    @TempDir Path folder;

    @Test
    void idsAreThoseOfTheSeriesAndNotOfItsActors() {
        SeriesNote note =
                SeriesNote.of(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <tvshow>
                          <title>Moss Garden</title>
                          <uniqueid type="TVDB" default="true"> 4711 </uniqueid>
                          <imdb_id>tt0815</imdb_id>
                          <uniqueid>12</uniqueid>
                          <actor><name>Ada</name><tmdbid>99</tmdbid></actor>
                        </tvshow>
                        """);

        assertThat(note.ids()).isEqualTo(Map.of("tvdb", "4711", "imdb", "tt0815"));
    }

    @Test
    void anAddressMayStandBehindTheNoteOrAlone() {
        assertThat(SeriesNote.of("<tvshow/>\nhttps://site.example/moss-garden?x=1\n").links())
                .containsExactly(URI.create("https://site.example/moss-garden"));
        assertThat(SeriesNote.of("http://site.example/moss-garden").links()).hasSize(1);
        assertThat(SeriesNote.of("http://").links()).isEmpty();
    }

    @Test
    void definitionsAreNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "4711");
        SeriesNote note =
                SeriesNote.of(
                        """
                        <!DOCTYPE tvshow [<!ENTITY a SYSTEM "%s"><!ENTITY b "&a;&a;&a;">]>
                        <tvshow><tvdbid>&a;</tvdbid><imdbid>&b;</imdbid></tvshow>
                        """
                                .formatted(secret.toUri()));

        assertThat(note.ids()).isEmpty();
    }

    @Test
    void onlyTheBeginningIsRead() throws IOException {
        Files.writeString(
                folder.resolve("tvshow.nfo"),
                "<tvshow><tvdbid>1</tvdbid>" + " ".repeat(70_000) + "<imdbid>2</imdbid></tvshow>");

        assertThat(SeriesNote.in(folder).ids()).isEqualTo(Map.of("tvdb", "1"));
    }

    @Test
    void whatIsNoNoteSaysNothing() throws IOException {
        assertThat(SeriesNote.in(folder).ids()).isEmpty();
        Files.write(folder.resolve("tvshow.nfo"), new byte[] {(byte) 0xff, 0, 1, '<', '<'});

        assertThat(SeriesNote.in(folder)).isEqualTo(SeriesNote.of(""));
    }
}
