package aniworld.transfer.hls;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The order of [VariantChoice#ranked].
final class VariantRanking {
    private static final String FOR_THE_BLIND = "public.accessibility.describes-video";

    /// Codecs of sound, by what stands before the first dot (RFC 6381).
    private static final List<String> SOUND_CODECS =
            List.of("mp4a", "ac-3", "ec-3", "ac-4", "opus", "flac", "fLaC", "Opus", "alac", "mp3");

    private final MasterPlaylist playlist;
    private final StreamWish wish;
    private final LanguageOrder languages;

    VariantRanking(MasterPlaylist playlist, StreamWish wish) {
        this.playlist = playlist;
        this.wish = wish;
        this.languages = new LanguageOrder(wish.languages());
    }

    List<VariantChoice> ranked() {
        return playlist.variants().stream()
                .map(variant -> new VariantChoice(variant, sound(variant)))
                .sorted(order())
                .toList();
    }

    private Comparator<VariantChoice> order() {
        Comparator<VariantChoice> byWish =
                Comparator.<VariantChoice, Boolean>comparing(choice -> soundAlone(choice.variant()))
                        .thenComparingInt(choice -> languages.rank(choice.sound()))
                        .thenComparing(choice -> tooMuch(choice.variant()));
        return byWish.thenComparing(
                (one, other) ->
                        tooMuch(one.variant())
                                ? least().compare(one.variant(), other.variant())
                                : most().compare(one.variant(), other.variant()));
    }

    private static Comparator<Variant> least() {
        return Comparator.<Variant>comparingLong(VariantRanking::lines)
                .thenComparingLong(VariantRanking::bandwidth);
    }

    private static Comparator<Variant> most() {
        return least().reversed()
                .thenComparingDouble(variant -> -variant.rates().score().orElse(0))
                .thenComparingDouble(variant -> -variant.picture().frameRate().orElse(0));
    }

    private boolean tooMuch(Variant variant) {
        return lines(variant) > wish.tallest().orElse(Integer.MAX_VALUE)
                || peak(variant) > wish.fastest().orElse(Long.MAX_VALUE);
    }

    /// Counted on the shorter side: a film of 1920 x 800 is one of the "1080p" kind or less.
    private static long lines(Variant variant) {
        return variant.picture()
                .resolution()
                .map(size -> Math.min(size.width(), size.height()))
                .orElse(0);
    }

    private static long peak(Variant variant) {
        return variant.rates().peak().orElse(0);
    }

    private static long bandwidth(Variant variant) {
        OptionalLong average = variant.rates().average();
        return average.orElse(peak(variant));
    }

    private static boolean soundAlone(Variant variant) {
        Optional<Variant.Resolution> size = variant.picture().resolution();
        List<String> codecs = variant.picture().codecs();
        return size.map(pixels -> pixels.width() == 0 || pixels.height() == 0)
                .orElse(!codecs.isEmpty() && codecs.stream().allMatch(VariantRanking::isSound));
    }

    private static boolean isSound(String codec) {
        int dot = codec.indexOf('.');
        return SOUND_CODECS.contains(dot < 0 ? codec : codec.substring(0, dot));
    }

    private Optional<Rendition> sound(Variant variant) {
        return variant.groups()
                .audio()
                .map(group -> playlist.group(Rendition.Kind.AUDIO, group))
                .flatMap(this::dearest);
    }

    private Optional<Rendition> dearest(List<Rendition> renditions) {
        return renditions.stream()
                .min(
                        Comparator.<Rendition>comparingInt(
                                        rendition -> languages.rank(Optional.of(rendition)))
                                .thenComparing(VariantRanking::isForTheBlind)
                                .thenComparing(rendition -> !rendition.picking().preferred())
                                .thenComparing(rendition -> !rendition.picking().automatic()));
    }

    private static boolean isForTheBlind(Rendition rendition) {
        return rendition.wording().characteristics().contains(FOR_THE_BLIND);
    }
}
