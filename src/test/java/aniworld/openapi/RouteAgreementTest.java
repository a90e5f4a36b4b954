package aniworld.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RouteAgreementTest {
    private final Operation list = new Operation("get", "/api/items");
    private final Operation remove = new Operation("DELETE", "/api/items/{id}");

    @Test
    void theSameRoutesAndOperationsAgree() {
        assertThat(
                        RouteAgreement.between(List.of(list, remove), List.of(remove, list))
                                .isComplete())
                .isTrue();
    }

    @Test
    void whatIsOnOneSideOnlyIsTold() {
        var agreement = RouteAgreement.between(List.of(list), List.of(remove));

        assertThat(agreement.isComplete()).isFalse();
        assertThat(agreement.onlyServed()).containsExactly(list);
        assertThat(agreement.onlyDocumented()).containsExactly(remove);
    }

    @Test
    void anotherMethodIsAnotherOperation() {
        var post = new Operation("POST", "/api/items");

        assertThat(RouteAgreement.between(List.of(post), List.of(list)).onlyServed())
                .containsExactly(post);
    }

    @Test
    void variablesAgreeWhateverTheirName() {
        var named = new Operation("DELETE", "/api/items/{key}");
        var slashes = new Operation("DELETE", "/api/items/<key>");

        assertThat(RouteAgreement.between(List.of(named), List.of(remove)).isComplete()).isTrue();
        assertThat(RouteAgreement.between(List.of(slashes), List.of(remove)).isComplete()).isTrue();
    }

    @Test
    void aVariableIsNotAFixedSegment() {
        var fixed = new Operation("DELETE", "/api/items/all");

        assertThat(RouteAgreement.between(List.of(fixed), List.of(remove)).onlyServed())
                .containsExactly(fixed);
    }
}
