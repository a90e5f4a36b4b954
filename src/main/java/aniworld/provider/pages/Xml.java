package aniworld.provider.pages;

import aniworld.net.WebPage;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// An element with what is in it. A document type declaration is refused as such: it is where
/// entity bombs and references to files are declared, and nothing that we read needs one.
///
/// @param name in small letters, with the prefix that was asked for, whatever prefix the document
///   uses
/// @param text of its own
public record Xml(String name, Map<String, String> attributes, List<Xml> children, String text) {
    private static final int DEEPEST = 60;
    private static final int MOST_ELEMENTS = 400_000;

    public Xml {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /// @param what it is, for people: `The feed`
    /// @param prefixes of names, by their name spaces without a slash at the end; all others have
    ///   none
    /// @throws ProviderException [ProviderFault.Changed] when it is no whole XML, too deep, too
    ///   large, or declares its type
    public static Xml read(WebPage page, String what, Map<String, String> prefixes)
            throws ProviderException {
        try {
            return new Reading(PageText.of(page).strip(), what, prefixes).top();
        } catch (XMLStreamException broken) {
            String where =
                    broken.getLocation() == null
                            ? ""
                            : " in line " + broken.getLocation().getLineNumber();
            throw new ProviderException(
                    new ProviderFault.Changed(
                            what + " is no whole XML: it breaks off or is malformed" + where),
                    broken);
        }
    }

    public Optional<Xml> child(String wanted) {
        return children.stream().filter(one -> one.name.equals(wanted)).findFirst();
    }

    public List<Xml> children(String wanted) {
        return children.stream().filter(one -> one.name.equals(wanted)).toList();
    }

    /// The text of the first of these children that has one.
    public Optional<String> text(String... wanted) {
        for (String one : wanted) {
            Optional<String> found = child(one).map(Xml::text).filter(text -> !text.isBlank());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    public Optional<String> attribute(String wanted) {
        return Optional.ofNullable(attributes.get(wanted)).filter(value -> !value.isBlank());
    }

    /// One document while it is read.
    private static final class Reading {
        private final XMLStreamReader reader;
        private final String what;
        private final Map<String, String> prefixes;
        private final Deque<Open> open = new ArrayDeque<>();
        private int elements;

        Reading(String text, String what, Map<String, String> prefixes) throws XMLStreamException {
            this.what = what;
            this.prefixes = prefixes;
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            reader = factory.createXMLStreamReader(new StringReader(text));
        }

        Xml top() throws XMLStreamException, ProviderException {
            Optional<Xml> top = Optional.empty();
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD ->
                            throw changed(" has a document type declaration, which is refused");
                    case XMLStreamConstants.START_ELEMENT -> begin();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text();
                    case XMLStreamConstants.END_ELEMENT -> top = Optional.of(end());
                    default -> { // comments and instructions say nothing
                    }
                }
            }
            return top.orElseThrow(() -> changed(" is empty"));
        }

        private void begin() throws ProviderException {
            elements++;
            if (open.size() >= DEEPEST || elements > MOST_ELEMENTS) {
                throw changed(" is nested too deeply or too large");
            }
            var attributes = new HashMap<String, String>();
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                attributes.put(
                        reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT),
                        reader.getAttributeValue(i));
            }
            open.push(new Open(name(), attributes));
        }

        private String name() {
            String space = String.valueOf(reader.getNamespaceURI());
            String bare = space.endsWith("/") ? space.substring(0, space.length() - 1) : space;
            return prefixes.getOrDefault(bare, "") + reader.getLocalName().toLowerCase(Locale.ROOT);
        }

        private void text() {
            Open now = open.peek();
            if (now != null) {
                now.text.append(reader.getText());
            }
        }

        private Xml end() {
            Open done = open.pop();
            Open above = open.peek();
            var element = new Xml(done.name, done.attributes, done.children, done.text.toString());
            if (above != null) {
                above.children.add(element);
            }
            return element;
        }

        private ProviderException changed(String reason) {
            return new ProviderException(new ProviderFault.Changed(what + reason));
        }
    }

    private record Open(
            String name, Map<String, String> attributes, List<Xml> children, StringBuilder text) {
        Open(String name, Map<String, String> attributes) {
            this(name, attributes, new ArrayList<>(), new StringBuilder());
        }
    }
}
