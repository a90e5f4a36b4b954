package aniworld;

import aniworld.Kinds.WrongProvider;
import aniworld.provider.ProviderInfo;
import aniworld.provider.pages.Links;
import aniworld.settings.ProviderConfig;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the settings say of one provider, asked for by the kind that needs it.
record Options(ProviderConfig config) {
    private static final String ADDRESS = "address";
    private static final String PACE = "requests_per_second";
    private static final String FALLBACK = "fallback";
    private static final Set<String> EVERYWHERE = Set.of(ADDRESS, "title", PACE, FALLBACK);
    private static final Set<String> LOGIN = Set.of("username", "password", "cookie");
    private static final double USUAL_PACE = 5;
    private static final int MOST_ADDRESSES = 100;
    private static final Pattern COOKIE = Pattern.compile("[\\x20-\\x7e]{1,4000}");

    /// Refuses options and credentials that this kind does not know: they are misspelt.
    Options only(Set<String> options, Set<String> credentials) throws WrongProvider {
        refuseOthers("options.", config.options().keySet(), EVERYWHERE, options);
        refuseOthers("credentials.", config.credentials().keySet(), credentials, Set.of());
        return this;
    }

    /// As [#only], with the credentials by which web servers let somebody in.
    Options withLogin(String... options) throws WrongProvider {
        return only(Set.of(options), LOGIN);
    }

    private static void refuseOthers(
            String where, Set<String> names, Set<String> some, Set<String> more)
            throws WrongProvider {
        for (String name : names) {
            if (!some.contains(name) && !more.contains(name)) {
                throw new WrongProvider(where + name, "is not known for this kind");
            }
        }
    }

    ProviderInfo info(URI address) {
        return new ProviderInfo(config.id(), text("title").orElse(config.id()), address);
    }

    Optional<String> text(String name) {
        return config.options().get(name) instanceof String text && !text.isBlank()
                ? Optional.of(text)
                : Optional.empty();
    }

    String require(String name) throws WrongProvider {
        return text(name).orElseThrow(() -> new WrongProvider("options." + name, "is missing"));
    }

    /// The address that the user named, which may therefore lie in a private network.
    URI address() throws WrongProvider {
        if (!(config.options().get(ADDRESS) instanceof String text)) {
            throw new WrongProvider("options.address", "is missing");
        }
        try {
            return new URI(text);
        } catch (URISyntaxException wrong) {
            throw new WrongProvider("options.address", "is no address");
        }
    }

    /// An `http` or `https` address of a folder: it ends in a slash.
    URI folder() throws WrongProvider {
        return folder(require(ADDRESS));
    }

    URI folderOr(String usual) throws WrongProvider {
        return folder(text(ADDRESS).orElse(usual));
    }

    private static URI folder(String text) throws WrongProvider {
        return web(text.endsWith("/") ? text : text + "/");
    }

    private static URI web(String text) throws WrongProvider {
        return Links.web(URI.create("about:blank"), text)
                .filter(address -> address.getRawQuery() == null || !text.endsWith("/"))
                .orElseThrow(
                        () ->
                                new WrongProvider(
                                        "options.address",
                                        "must be an address such as https://media.example/"));
    }

    /// The address and those of a list beside it; at least one.
    List<URI> addresses(String list) throws WrongProvider {
        List<?> listed = config.options().get(list) instanceof List<?> some ? some : List.of();
        List<URI> addresses = new ArrayList<>();
        for (Object one : Stream.concat(text(ADDRESS).stream(), listed.stream()).toList()) {
            addresses.add(web(String.valueOf(one)));
        }
        if (addresses.isEmpty() || addresses.size() > MOST_ADDRESSES) {
            throw new WrongProvider("options." + list, "must have 1 to " + MOST_ADDRESSES);
        }
        return addresses;
    }

    /// The addresses that the user named, as far as they are any.
    List<URI> named() {
        Stream<Object> all =
                config.options().values().stream()
                        .flatMap(
                                value ->
                                        value instanceof List<?> l ? l.stream() : Stream.of(value));
        return all.filter(String.class::isInstance)
                .map(String.class::cast)
                .flatMap(text -> Links.web(URI.create("about:blank"), text).stream())
                .toList();
    }

    /// The ids of those that are asked where this one does not have an episode.
    ///
    /// @param ids of all providers
    List<String> fallback(Set<String> ids) throws WrongProvider {
        Object named = config.options().getOrDefault(FALLBACK, List.of());
        List<?> list = named instanceof List<?> some ? some : List.of(named);
        boolean known = list.stream().allMatch(id -> ids.contains(id) && !config.id().equals(id));
        if (!known) {
            throw new WrongProvider(
                    "options." + FALLBACK, "must name other providers by their ids");
        }
        return list.stream().map(String::valueOf).toList();
    }

    /// Most requests a second to one host.
    double pace() throws WrongProvider {
        Object pace = config.options().getOrDefault(PACE, USUAL_PACE);
        if (pace instanceof Number number
                && number.doubleValue() >= 0.1
                && number.doubleValue() <= 100) {
            return number.doubleValue();
        }
        throw new WrongProvider("options." + PACE, "must be a number from 0.1 to 100");
    }

    /// False when it is not there.
    boolean flag(String name) throws WrongProvider {
        if (config.options().getOrDefault(name, false) instanceof Boolean yes) {
            return yes;
        }
        throw new WrongProvider("options." + name, "must be true or false");
    }

    String secret(String name) throws WrongProvider {
        return Optional.ofNullable(config.credentials().get(name))
                .filter(text -> COOKIE.matcher(text).matches())
                .orElseThrow(() -> new WrongProvider("credentials." + name, "is missing"));
    }

    /// The headers that let somebody in: `Authorization: Basic` and `Cookie`.
    Map<String, String> login() throws WrongProvider {
        var headers = new HashMap<String, String>();
        if (config.credentials().containsKey("username")) {
            String both = secret("username") + ":" + secret("password");
            byte[] bytes = both.getBytes(StandardCharsets.UTF_8);
            headers.put("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
        }
        if (config.credentials().containsKey("cookie")) {
            headers.put("Cookie", secret("cookie"));
        }
        return headers;
    }

    /// Without its secrets.
    @Override
    public String toString() {
        return "Options[" + config.id() + "]";
    }
}
