package aniworld.transfer;

import aniworld.net.Answer;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// Judges the heads of answers. Knows what was promised, not what is on disk.
///
/// @param promised size of the file, when the source told
/// @param most the largest size
record HeadReader(RetryAfter retryAfter, OptionalLong promised, long most) {
    private static final String EMPTY = " sent an empty file";

    /// @param from the first byte that was asked for; 0 also when the whole file was
    Head read(Answer answer, long from) {
        return switch (answer.status()) {
            case 200 -> body(answer, 0, length(answer), length(answer), takesRanges(answer));
            case 206 -> part(answer, from);
            case 416 -> from > 0 ? new Head.BeyondEnd() : new Head.Never(host(answer) + EMPTY);
            default -> refusal(answer);
        };
    }

    private Head part(Answer answer, long from) {
        Optional<ContentRange> range = answer.header("Content-Range").flatMap(ContentRange::parse);
        if (range.isEmpty() || range.get().range().from() != from) {
            return new Head.Misplaced();
        }
        OptionalLong to = OptionalLong.of(range.get().range().to());
        return body(answer, from, to, range.get().total(), true);
    }

    private Head body(
            Answer answer, long from, OptionalLong to, OptionalLong total, boolean parts) {
        return wrongKind(answer)
                .or(() -> wrongSize(answer, total))
                .<Head>map(Head.Never::new)
                .orElseGet(
                        () ->
                                new Head.Body(
                                        from, to, new Facts(Validator.of(answer), total, parts)));
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

    private Head refusal(Answer answer) {
        int status = answer.status();
        String said = host(answer) + " answered " + status;
        boolean passes = status == 408 || status == 425 || status == 429 || status >= 500;
        if (passes) {
            return new Head.Later(
                    said + meaning(status), answer.header("Retry-After").flatMap(retryAfter::read));
        }
        return new Head.Never(said + meaning(status));
    }

    private static String meaning(int status) {
        return switch (status) {
            case 401 -> ": it wants a login";
            case 403 -> ": it does not give the file away";
            case 404 -> ": there is no such file";
            case 410 -> ": the file is gone for good";
            case 429 -> ": too many requests";
            case 503 -> ": it is not available at the moment";
            default -> status >= 500 ? ": it is in trouble" : "";
        };
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
