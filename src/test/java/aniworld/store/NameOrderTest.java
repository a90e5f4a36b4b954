package aniworld.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameOrderTest {
    @Test
    void leadingArticlesDoNotCount() {
        assertThat(NameOrder.key("The Wall")).isEqualTo(NameOrder.key("wall"));
        assertThat(NameOrder.key("Das Wall")).isEqualTo(NameOrder.key("wall"));
    }

    @Test
    void anArticleAloneIsAName() {
        assertThat(NameOrder.key("A")).isEqualTo("a");
        assertThat(NameOrder.key("Anders")).isEqualTo("anders");
    }

    @Test
    void punctuationSeparatesWordsAndDoesNotSort() {
        assertThat(NameOrder.key("Re:Zero")).isEqualTo(NameOrder.key("Re Zero"));
        assertThat(NameOrder.key("\"Zero\"")).isEqualTo(NameOrder.key("zero"));
    }

    @Test
    void theGermanSharpSIsTwoLetters() {
        assertThat(NameOrder.key("Straße")).isEqualTo(NameOrder.key("Strasse"));
    }

    @Test
    void aNameOfMarksAloneIsStillSortable() {
        assertThat(NameOrder.key("!!")).isEmpty();
        assertThat(NameOrder.key("進撃の巨人")).isNotEmpty();
    }
}
