package aniworld.sites.site;

import aniworld.net.WebPage;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import aniworld.sites.site.Definition.Step;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one step of the definition finds on one page.
///
/// @param name of the step, for people
record Rows(String name, Step step, URI address, Bit page) {
    private static final int MOST = 20_000;

    static Rows of(String name, Step step, WebPage page) throws ProviderException {
        return new Rows(name, step, page.address(), Bit.of(page, step.json()));
    }

    /// What is made of one row; empty when something that has to be there is not.
    @FunctionalInterface
    interface Making<T> {
        Optional<T> of(Bit row) throws ProviderException;
    }

    /// Rows that lack something are left out; when all of them do the site has changed.
    <T> List<T> make(Making<T> making) throws ProviderException {
        List<Bit> rows = rows();
        List<T> made = new ArrayList<>();
        for (Bit row : rows) {
            making.of(row).ifPresent(made::add);
        }
        if (made.isEmpty() && !rows.isEmpty()) {
            throw changed(
                    "none of the %d rows of %s has all of %s"
                            .formatted(rows.size(), name, step.fields().keySet()));
        }
        return made;
    }

    private List<Bit> rows() throws ProviderException {
        List<Bit> rows = page.select(step.rows());
        if (rows.size() > MOST) {
            throw changed(name + " has more than " + MOST + " rows");
        }
        return rows;
    }

    boolean isEmpty() {
        return page.select(step.rows()).isEmpty();
    }

    /// Whether the page says itself that there is nothing.
    boolean saysNone() {
        return step.none().filter(none -> !page.select(none).isEmpty()).isPresent();
    }

    Optional<String> text(Bit row, String field) throws ProviderException {
        Optional<Field> found = step.field(field);
        return found.isEmpty() ? Optional.empty() : found.get().of(row);
    }

    List<String> texts(Bit row, String field) throws ProviderException {
        Optional<Field> found = step.field(field);
        return found.isEmpty() ? List.of() : found.get().all(row);
    }

    Optional<String> next() throws ProviderException {
        return step.next().isEmpty() ? Optional.empty() : step.next().get().of(page);
    }

    ProviderException changed(String what) {
        return new ProviderException(
                new ProviderFault.Changed(
                        "The definition does not fit the page "
                                + address
                                + " any more: "
                                + what
                                + ". Compare the page with the definition"));
    }
}
