package aniworld.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PosterTest {

    @Test
    void everyPosterIsAPictureThatOthersCanRead() throws IOException {
        for (SeriesPlan series : Jar.series()) {
            var picture = ImageIO.read(new ByteArrayInputStream(Poster.of(series)));

            assertThat(picture).as(series.id()).isNotNull();
            assertThat(picture.getWidth()).isEqualTo(Poster.WIDTH);
            assertThat(picture.getHeight()).isEqualTo(Poster.HEIGHT);
            assertThat(picture.getRGB(143, 73)).isNotEqualTo(picture.getRGB(5, 5));
        }
    }

    @Test
    void seriesHaveSkiesOfTheirOwn() throws IOException {
        Set<Integer> skies = new HashSet<>();
        for (SeriesPlan series : Jar.series()) {
            skies.add(ImageIO.read(new ByteArrayInputStream(Poster.of(series))).getRGB(5, 5));
        }

        assertThat(skies).hasSizeGreaterThan(Jar.series().size() / 2);
    }

    @Test
    void aPosterIsSmall() throws IOException {
        assertThat(Poster.of(Jar.series().getFirst())).hasSizeLessThan(60_000);
    }
}
