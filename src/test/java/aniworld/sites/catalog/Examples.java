package aniworld.sites.catalog;

import static aniworld.sites.catalog.Texts.catalog;
import static aniworld.sites.catalog.Texts.episode;
import static aniworld.sites.catalog.Texts.series;
import static aniworld.sites.catalog.Texts.source;

import java.util.stream.Stream;

/// Documents of which schema and reader have to say the same.
final class Examples {
    private static final String LINE_BREAK = "\\n";

    private Examples() {}

    static Stream<String> fitting() {
        return Stream.of(
                catalog(""),
                "{\"$schema\": \"urn:x\", \"version\": 1, \"series\": []}",
                "{\"version\": 1.0, \"base\": \"https://a.example/x/\", \"series\": []}",
                series(""),
                series("\"year\": 1900"),
                series("\"year\": 2200"),
                series("\"year\": 2.019e3"),
                series("\"description\": \"a" + LINE_BREAK + "b\""),
                series("\"other_titles\": []"),
                series("\"other_titles\": [\"Zwei Worte\", \"二\"]"),
                series("\"poster\": \"/p/1.png\""),
                series("\"licence\": {\"name\": \"CC0\"}"),
                series("\"seasons\": []"),
                series("\"seasons\": [{\"number\": 0, \"episodes\": []}]"),
                series("\"seasons\": [{\"number\": 9999, \"episodes\": []}]"),
                episode("\"number\": 0"),
                episode("\"number\": 12.5"),
                episode("\"number\": 9999.9"),
                episode("\"number\": 1, \"absolute\": 99999"),
                episode("\"number\": 1, \"title\": \"\""),
                episode("\"number\": 1, \"title\": \"" + "😀".repeat(300) + "\""),
                episode("\"number\": 1, \"released\": \"2024-02-29\""),
                episode("\"number\": 1, \"languages\": [\"de\", \"pt-BR\"], \"sources\": []"),
                source("\"url\": \"https://a.example/1.mp4?x=%20&y\""),
                source("\"url\": \"1.mp4\", \"size\": 0"),
                source("\"url\": \"1.mp4\", \"size\": 9007199254740991"),
                source("\"url\": \"1.mp4\", \"checksum\": \"md5:" + "0aF1".repeat(8) + "\""),
                source("\"url\": \"1.mp4\", \"checksum\": \"sha1:" + "a".repeat(40) + "\""),
                source("\"url\": \"1.mp4\", \"type\": \"file\", \"host\": \"Mirror 2\""));
    }

    static Stream<String> misfits() {
        return Stream.of(wrongTops(), wrongSeries(), wrongEpisodes(), wrongSources())
                .flatMap(part -> part);
    }

    private static Stream<String> wrongTops() {
        return Stream.of(
                "[]",
                "null",
                "1",
                "{}",
                "{\"version\": 1}",
                "{\"series\": []}",
                "{\"version\": 2, \"series\": []}",
                "{\"version\": \"1\", \"series\": []}",
                "{\"version\": 1, \"series\": {}}",
                "{\"version\": 1, \"series\": [], \"more\": 1}",
                "{\"version\": 1, \"series\": [], \"$schema\": 7}",
                "{\"version\": 1, \"series\": [], \"base\": \"/relative\"}",
                "{\"version\": 1, \"series\": [], \"base\": \"ftp://a.example/\"}",
                catalog("null"),
                catalog("\"attack\""),
                catalog("{}"),
                catalog("{\"title\": \"X\", \"page\": \"https://a.example\"}"),
                catalog("{\"id\": \"x\", \"page\": \"https://a.example\"}"),
                catalog("{\"id\": \"x\", \"title\": \"X\"}"),
                catalog("{\"id\": \"\", \"title\": \"X\", \"page\": \"https://a.example\"}"),
                catalog("{\"id\": \"a\\u0000\", \"title\": \"X\", \"page\": \"http://a.example\"}"),
                catalog("{\"id\": 7, \"title\": \"X\", \"page\": \"https://a.example\"}"),
                catalog("{\"id\": \"x\", \"title\": \" \", \"page\": \"https://a.example\"}"),
                catalog("{\"id\": \"x\", \"title\": \"\", \"page\": \"https://a.example\"}"),
                catalog("{\"id\": \"x\", \"title\": \"X\", \"page\": \"javascript:alert(1)\"}"),
                catalog("{\"id\": \"x\", \"title\": \"X\", \"page\": \"https:///x\"}"),
                catalog("{\"id\": \"x\", \"title\": \"X\", \"page\": \"HTTPS://a.example\"}"));
    }

    private static Stream<String> wrongSeries() {
        return Stream.of(
                series("\"nmae\": 1"),
                series("\"year\": 1899"),
                series("\"year\": 2201"),
                series("\"year\": 2019.5"),
                series("\"year\": \"2019\""),
                series("\"year\": null"),
                series("\"year\": true"),
                series("\"description\": null"),
                series("\"description\": \"" + "x".repeat(5001) + "\""),
                series("\"other_titles\": \"Eins\""),
                series("\"other_titles\": [\"\"]"),
                series("\"other_titles\": [\"a" + LINE_BREAK + "b\"]"),
                series("\"other_titles\": [\"" + "x".repeat(301) + "\"]"),
                series("\"other_titles\": [" + "\"x\",".repeat(50) + "\"x\"]"),
                series("\"poster\": \"\""),
                series("\"poster\": 1"),
                series("\"licence\": \"CC0\""),
                series("\"licence\": {}"),
                series("\"licence\": {\"name\": \"CC0\", \"url\": \"cc\"}"),
                series("\"licence\": {\"name\": \"CC0\", \"text\": \"\"}"),
                series("\"seasons\": {}"),
                series("\"seasons\": [[]]"),
                series("\"seasons\": [{\"number\": 1}]"),
                series("\"seasons\": [{\"episodes\": []}]"),
                series("\"seasons\": [{\"number\": -1, \"episodes\": []}]"),
                series("\"seasons\": [{\"number\": 10000, \"episodes\": []}]"),
                series("\"seasons\": [{\"number\": 1.5, \"episodes\": []}]"),
                series("\"seasons\": [{\"number\": 1, \"episodes\": [], \"name\": \"x\"}]"),
                series("\"seasons\": [{\"number\": 1, \"episodes\": [1]}]"));
    }

    private static Stream<String> wrongEpisodes() {
        return Stream.of(
                episode(""),
                episode("\"number\": -1"),
                episode("\"number\": 10000"),
                episode("\"number\": 12.55"),
                episode("\"number\": \"12\""),
                episode("\"number\": 1, \"absolute\": 0"),
                episode("\"number\": 1, \"absolute\": \"1\""),
                episode("\"number\": 1, \"title\": 5"),
                episode("\"number\": 1, \"title\": \"a\\tb\""),
                episode("\"number\": 1, \"released\": \"2023-02-29\""),
                episode("\"number\": 1, \"released\": \"2023-2-9\""),
                episode("\"number\": 1, \"released\": \"2023-02-09T00:00:00Z\""),
                episode("\"number\": 1, \"released\": 2023"),
                episode("\"number\": 1, \"languages\": \"de\""),
                episode("\"number\": 1, \"languages\": [\"German Dub\"]"),
                episode("\"number\": 1, \"languages\": [\"\"]"),
                episode("\"number\": 1, \"sources\": \"1.mp4\""),
                episode("\"number\": 1, \"sources\": [\"1.mp4\"]"),
                episode("\"number\": 1, \"filler\": true"));
    }

    private static Stream<String> wrongSources() {
        return Stream.of(
                source(""),
                source("\"url\": \"\""),
                source("\"url\": null"),
                source("\"url\": \"a b.mp4\""),
                source("\"url\": \"1.mp4\", \"size\": -1"),
                source("\"url\": \"1.mp4\", \"size\": 1.5"),
                source("\"url\": \"1.mp4\", \"size\": 9007199254740992"),
                source("\"url\": \"1.mp4\", \"size\": \"1\""),
                source("\"url\": \"1.mp4\", \"checksum\": \"crc32:00000000\""),
                source("\"url\": \"1.mp4\", \"checksum\": \"md5:" + "a".repeat(31) + "\""),
                source("\"url\": \"1.mp4\", \"checksum\": \"sha256:" + "g".repeat(64) + "\""),
                source("\"url\": \"1.mp4\", \"type\": \"torrent\""),
                source("\"url\": \"1.mp4\", \"type\": \"FILE\""),
                source("\"url\": \"1.mp4\", \"language\": \"d\""),
                source("\"url\": \"1.mp4\", \"language\": [\"de\"]"),
                source("\"url\": \"1.mp4\", \"host\": \"\""),
                source("\"url\": \"1.mp4\", \"host\": \"" + "x".repeat(101) + "\""),
                source("\"url\": \"1.mp4\", \"headers\": {}"));
    }
}
