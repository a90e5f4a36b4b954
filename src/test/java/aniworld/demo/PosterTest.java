package aniworld.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class PosterTest {

    @Test
    void everyPosterIsWellFormed() throws IOException {
        for (SeriesPlan series : Jar.series()) {
            String drawing = Poster.of(series);
            assertThatNoException().as(drawing).isThrownBy(() -> parse(drawing));
        }
    }

    @Test
    void aLongTitleStandsOnSeveralLines() throws IOException {
        assertThat(Poster.of(Jar.series().getFirst())).contains(">Attack on<", ">Titan<", ">2013<");
    }

    private static void parse(String drawing) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(drawing.getBytes(StandardCharsets.UTF_8)));
    }
}
