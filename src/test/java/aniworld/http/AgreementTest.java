package aniworld.http;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.openapi.Operation;
import aniworld.openapi.RouteAgreement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementTest {

    @Test
    void theDocumentListsEveryRouteAndNoOther(@TempDir Path folder) throws IOException {
        try (var premises = Premises.open(folder)) {
            List<Operation> served =
                    premises.server.routes().stream()
                            .map(route -> new Operation(route.method(), route.path()))
                            .toList();

            RouteAgreement agreement =
                    RouteAgreement.between(served, Premises.checker().operations());

            assertThat(agreement.onlyServed()).as("not in the document").isEmpty();
            assertThat(agreement.onlyDocumented()).as("not served").isEmpty();
        }
    }
}
