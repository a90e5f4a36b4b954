package aniworld.transfer.hls;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How dear a rendition's language is to a person.
final class LanguageOrder {
    /// ISO 639-2 has a second code for these, from their English names.
    private static final Map<String, String> ENGLISH_CODES =
            Map.ofEntries(
                    Map.entry("alb", "sq"),
                    Map.entry("arm", "hy"),
                    Map.entry("baq", "eu"),
                    Map.entry("bur", "my"),
                    Map.entry("chi", "zh"),
                    Map.entry("cze", "cs"),
                    Map.entry("dut", "nl"),
                    Map.entry("fre", "fr"),
                    Map.entry("geo", "ka"),
                    Map.entry("ger", "de"),
                    Map.entry("gre", "el"),
                    Map.entry("ice", "is"),
                    Map.entry("mac", "mk"),
                    Map.entry("mao", "mi"),
                    Map.entry("may", "ms"),
                    Map.entry("per", "fa"),
                    Map.entry("rum", "ro"),
                    Map.entry("slo", "sk"),
                    Map.entry("tib", "bo"),
                    Map.entry("wel", "cy"));

    /// From a code of three letters to the one of two.
    private static final Map<String, String> SHORT_CODES = shortCodes();

    private final List<String> wanted;

    LanguageOrder(List<String> wanted) {
        this.wanted = wanted.stream().map(LanguageOrder::normal).toList();
    }

    private static Map<String, String> shortCodes() {
        var codes = new HashMap<>(ENGLISH_CODES);
        for (String code : Locale.getISOLanguages()) {
            codes.putIfAbsent(Locale.of(code).getISO3Language(), code);
        }
        return Map.copyOf(codes);
    }

    /// 0 for the dearest, the same for all that nobody asked for. A language that is wanted but
    /// spoken elsewhere (`pt-PT` for `pt-BR`) comes right behind it.
    int rank(Optional<Rendition> rendition) {
        Optional<String> language =
                rendition.flatMap(LanguageOrder::stated).map(LanguageOrder::normal);
        for (int i = 0; i < wanted.size(); i++) {
            String wish = wanted.get(i);
            if (language.filter(spoken -> covers(wish, spoken)).isPresent()) {
                return 2 * i;
            }
            if (rendition.filter(one -> speaks(one, language, wish)).isPresent()) {
                return 2 * i + 1;
            }
        }
        return 2 * wanted.size();
    }

    private static Optional<String> stated(Rendition rendition) {
        return rendition.wording().language().filter(language -> !language.isBlank());
    }

    private static boolean covers(String wish, String spoken) {
        return spoken.equals(wish) || spoken.startsWith(wish + "-");
    }

    /// Of a rendition without a language its name may be one, in English or in its own words.
    private static boolean speaks(Rendition rendition, Optional<String> language, String wish) {
        Locale locale = Locale.of(primary(wish));
        String name = rendition.wording().name().strip();
        return language.map(spoken -> primary(spoken).equals(primary(wish)))
                .orElseGet(
                        () ->
                                name.equalsIgnoreCase(locale.getDisplayLanguage(Locale.ENGLISH))
                                        || name.equalsIgnoreCase(locale.getDisplayLanguage(locale))
                                        || name.equalsIgnoreCase(primary(wish)));
    }

    /// In small letters, the language itself by its shortest code.
    private static String normal(String tag) {
        String small = tag.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        String language = primary(small);
        return SHORT_CODES.getOrDefault(language, language) + small.substring(language.length());
    }

    private static String primary(String tag) {
        int dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash);
    }
}
