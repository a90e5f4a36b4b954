package aniworld.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceTest {
    private static final Map<String, String> VARIABLES =
            Map.of(
                    "ANIWORLD_HOST",
                    "0.0.0.0",
                    "ANIWORLD_PORT",
                    "9000",
                    "ANIWORLD_DATA",
                    "/srv/aniworld");

    @Test
    void withoutOptionAndVariableItIsPort8000OnLoopback() {
        var place = new Place(Map.of());

        assertThat(place.host(null)).isEqualTo("localhost");
        assertThat(place.port(null)).isEqualTo(8000);
    }

    @Test
    void variablesStandForOptions() {
        var place = new Place(VARIABLES);

        assertThat(place.host(null)).isEqualTo("0.0.0.0");
        assertThat(place.port(null)).isEqualTo(9000);
        assertThat(place.data(null)).isEqualTo(Path.of("/srv/aniworld"));
    }

    @Test
    void optionsWinOverVariables() {
        var place = new Place(VARIABLES);

        assertThat(place.host("::1")).isEqualTo("::1");
        assertThat(place.port(0)).isZero();
        assertThat(place.data(Path.of("/elsewhere"))).isEqualTo(Path.of("/elsewhere"));
    }

    @Test
    void theDataFolderFollowsTheUsersOwnCustom() {
        assertThat(new Place(Map.of("XDG_DATA_HOME", "/home/kim/data")).data(null))
                .isEqualTo(Path.of("/home/kim/data/aniworld"));
    }

    @Test
    void aPortThatIsNoneIsRefusedByName() {
        for (String wrong : List.of("http", "65536", "-1", "99999999999", "8000.5")) {
            assertThatThrownBy(() -> new Place(Map.of("ANIWORLD_PORT", wrong)).port(null))
                    .hasMessage("ANIWORLD_PORT is no port, 0 to 65535: " + wrong);
            assertThatThrownBy(() -> new Place.Port().convert(wrong))
                    .hasMessage("'" + wrong + "' is no port, 0 to 65535");
        }
    }
}
