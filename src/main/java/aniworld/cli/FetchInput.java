package aniworld.cli;

import aniworld.transfer.Checksum;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads what a person types behind `fetch`.
final class FetchInput {
    private FetchInput() {}

    static final class Address implements ITypeConverter<URI> {
        private static final Set<String> SCHEMES = Set.of("http", "https");

        @Override
        public URI convert(String text) {
            URI address = parsed(text);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (!SCHEMES.contains(scheme) || address.getHost() == null) {
                throw new TypeConversionException("'" + text + "' is no http or https address");
            }
            return address;
        }

        private static URI parsed(String text) {
            try {
                return new URI(text.strip().replace(" ", "%20"));
            } catch (URISyntaxException wrong) {
                throw new TypeConversionException("'" + text + "' is no address");
            }
        }
    }

    static final class Connections implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (!text.matches("[1-9]|1[0-6]")) {
                throw new TypeConversionException("'" + text + "' is not 1 to 16");
            }
            return Integer.valueOf(text);
        }
    }

    /// Megabits a second become bytes a second.
    static final class Rate implements ITypeConverter<Long> {
        private static final double BYTES_PER_MEGABIT = 1e6 / 8;

        @Override
        public Long convert(String text) {
            if (!text.matches("\\d{1,6}(\\.\\d{1,6})?")) {
                throw new TypeConversionException("'" + text + "' is no rate, 0 to 999999");
            }
            return (long) Math.ceil(Double.parseDouble(text) * BYTES_PER_MEGABIT);
        }
    }

    static final class Sum implements ITypeConverter<Checksum> {
        @Override
        public Checksum convert(String text) {
            return Checksum.parse(text)
                    .orElseThrow(
                            () ->
                                    new TypeConversionException(
                                            "'" + text + "' is no sha256:, sha1: or md5: sum"));
        }
    }
}
