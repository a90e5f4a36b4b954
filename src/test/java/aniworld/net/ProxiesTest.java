package aniworld.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProxiesTest {

    @Test
    void eachSchemeHasItsOwnProxy() {
        var proxies = new Proxies(Map.of("http_proxy", "one:81", "HTTPS_PROXY", "http://two"));
        assertThat(proxies.of("http", "a.example", 80)).hasToString("Optional[http://one:81]");
        assertThat(proxies.of("https", "a.example", 443)).hasToString("Optional[http://two:80]");
    }

    @Test
    void allProxyServesWhereNoOtherIsNamed() {
        var proxies = new Proxies(Map.of("all_proxy", "http://every:3128"));
        assertThat(proxies.of("https", "a.example", 443)).isPresent();
    }

    @Test
    void namedHostsAndTheirDomainsAreReachedDirectly() {
        var proxies =
                new Proxies(
                        Map.of(
                                "http_proxy",
                                "p:1",
                                "no_proxy",
                                "a.example, .b.example,c.example:8080"));
        assertThat(proxies.of("http", "a.example", 80)).isEmpty();
        assertThat(proxies.of("http", "sub.A.example", 80)).isEmpty();
        assertThat(proxies.of("http", "x.b.example", 80)).isEmpty();
        assertThat(proxies.of("http", "c.example", 8080)).isEmpty();
        assertThat(proxies.of("http", "c.example", 80)).isPresent();
        assertThat(proxies.of("http", "nota.example", 80)).isPresent();
    }

    @Test
    void aStarSwitchesProxiesOff() {
        var proxies = new Proxies(Map.of("http_proxy", "p:1", "no_proxy", "*"));
        assertThat(proxies.of("http", "a.example", 80)).isEmpty();
    }

    @Test
    void thisMachineIsNeverReachedThroughAProxy() {
        var proxies = new Proxies(Map.of("http_proxy", "p:1"));
        assertThat(proxies.of("http", "127.0.0.1", 1234)).isEmpty();
        assertThat(proxies.of("http", "localhost", 1234)).isEmpty();
    }

    @Test
    void anUnusableVariableIsNamedWithoutItsValue() {
        assertThatThrownBy(() -> new Proxies(Map.of("https_proxy", "socks5://me:secret@host")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https_proxy")
                .hasMessageNotContaining("secret");
    }
}
