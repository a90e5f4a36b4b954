package aniworld.transfer;

import aniworld.net.Answer;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// Judges the heads of answers. Knows what was promised, not what is on disk.
///
/// @param promised size of the file, when the source told
/// @param most the largest size
record HeadReader(Refusals refusals, OptionalLong promised, long most, Window window) {
    private static final String EMPTY = " sent an empty file";

    /// @param from the first byte that was asked for; 0 also when the whole file was
    Head read(Answer answer, long from) {
        return switch (answer.status()) {
            case 200 -> {
                OptionalLong length = length(answer);
                yield body(answer, 0, window.size(length), length, takesRanges(answer));
            }
            case 206 -> part(answer, from);
            case 416 -> from > 0 ? new Head.BeyondEnd() : new Head.Never(host(answer) + EMPTY);
            default -> refusals.head(host(answer), answer.status(), answer.header("Retry-After"));
        };
    }

    private Head part(Answer answer, long from) {
        Optional<ContentRange> range = answer.header("Content-Range").flatMap(ContentRange::parse);
        if (range.isEmpty() || range.get().range().from() != window.from() + from) {
            return new Head.Misplaced();
        }
        OptionalLong to = OptionalLong.of(range.get().range().to() - window.from());
        return body(answer, from, to, range.get().total(), true);
    }

    private Head body(
            Answer answer, long from, OptionalLong to, OptionalLong total, boolean parts) {
        if (isPlaylist(answer)) {
            return new Head.Playlist();
        }
        if (!window.fits(total)) {
            return new Head.Never(host(answer) + " has less than the part that was asked for");
        }
        OptionalLong size = window.size(total);
        return wrongKind(answer)
                .or(() -> wrongSize(answer, size))
                .<Head>map(Head.Never::new)
                .orElseGet(
                        () ->
                                new Head.Body(
                                        from, to, new Facts(Validator.of(answer), size, parts)));
    }

    /// The types of RFC 8216, section 4, and those that servers have used for longer.
    private static boolean isPlaylist(Answer answer) {
        String type = lower(answer.header("Content-Type").orElse(""));
        return type.startsWith("application/vnd.apple.mpegurl")
                || type.startsWith("application/x-mpegurl")
                || type.startsWith("audio/mpegurl")
                || type.startsWith("audio/x-mpegurl");
    }

    /// Media were promised; a page is a login, an error or an advertisement.
    private static Optional<String> wrongKind(Answer answer) {
        String type = lower(answer.header("Content-Type").orElse(""));
        if (type.startsWith("text/html") || type.startsWith("application/xhtml")) {
            return Optional.of(host(answer) + " sent a web page instead of the file");
        }
        String packing = lower(answer.header("Content-Encoding").orElse("identity")).strip();
        return packing.equals("identity") || packing.isEmpty()
                ? Optional.empty()
                : Optional.of(host(answer) + " sent the file packed (" + packing + ")");
    }

    private Optional<String> wrongSize(Answer answer, OptionalLong total) {
        if (total.isEmpty()) {
            return Optional.empty();
        }
        long size = total.getAsLong();
        if (size == 0) {
            return Optional.of(host(answer) + EMPTY);
        }
        if (size > most) {
            return Optional.of(
                    host(answer)
                            + " has a file of "
                            + size
                            + " bytes, at most "
                            + most
                            + " may be");
        }
        return promised.isPresent() && promised.getAsLong() != size
                ? Optional.of(
                        host(answer)
                                + " has a file of "
                                + size
                                + " bytes, but "
                                + promised.getAsLong()
                                + " were announced")
                : Optional.empty();
    }

    private static OptionalLong length(Answer answer) {
        String length = answer.header("Content-Length").orElse("").strip();
        return length.matches("\\d{1,18}") && answer.header("Transfer-Encoding").isEmpty()
                ? OptionalLong.of(Long.parseLong(length))
                : OptionalLong.empty();
    }

    private static boolean takesRanges(Answer answer) {
        return lower(answer.header("Accept-Ranges").orElse("")).strip().equals("bytes");
    }

    private static String host(Answer answer) {
        return String.valueOf(answer.address().getHost());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
