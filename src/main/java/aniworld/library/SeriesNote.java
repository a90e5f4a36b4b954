package aniworld.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// What a media server, or a person, noted down in a folder's `tvshow.nfo` about which series it
/// is. The form is Kodi's: XML, behind which addresses may stand; some write an address alone.
///
/// @param ids by whose they are, in lower case
/// @param links at most eight, in order
public record SeriesNote(Map<String, String> ids, List<URI> links) {
    private static final SeriesNote NONE = new SeriesNote(Map.of(), List.of());
    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_LINKS = 8;
    private static final int MOST_IDS = 16;
    private static final int LONGEST_ID = 128;

    /// No sign in it that [URI] would refuse.
    private static final Pattern LINK =
            Pattern.compile(
                    "https?://[A-Za-z0-9.-]{1,200}(?::[0-9]{1,5})?/[A-Za-z0-9._~/=-]{0,300}");

    /// Directly in the root element; deeper ones are of actors.
    private static final int DEPTH = 2;

    public SeriesNote {
        ids = Map.copyOf(ids);
        links = List.copyOf(links);
    }

    /// No more than 64 KiB are read; what cannot be read or understood is as if it were not there.
    static SeriesNote in(Path folder) {
        Path note = folder.resolve("tvshow.nfo");
        if (!Files.isRegularFile(note)) {
            return NONE;
        }
        try (InputStream in = Files.newInputStream(note)) {
            return of(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return NONE;
        }
    }

    static SeriesNote of(String text) {
        List<URI> links =
                LINK.matcher(text)
                        .results()
                        .limit(MOST_LINKS)
                        .map(MatchResult::group)
                        .map(URI::create)
                        .distinct()
                        .toList();
        return new SeriesNote(ids(text), links);
    }

    private static Map<String, String> ids(String text) {
        var ids = new TreeMap<String, String>();
        try {
            String xml = text.substring(Math.max(0, text.indexOf('<')));
            collect(factory().createXMLStreamReader(new StringReader(xml)), ids);
        } catch (XMLStreamException end) {
            return ids; // behind the root element addresses may stand, which are no XML
        }
        return ids;
    }

    /// Definitions are not read and nothing is fetched: a note may come from anywhere.
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private static void collect(XMLStreamReader in, Map<String, String> ids)
            throws XMLStreamException {
        int depth = 0;
        String whose = "";
        var text = new StringBuilder();
        while (in.hasNext() && ids.size() < MOST_IDS) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    text.setLength(0);
                    whose = depth == DEPTH ? whose(in) : "";
                }
                case XMLStreamConstants.CHARACTERS -> text.append(in.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    keep(whose, text.toString().strip(), ids);
                    whose = "";
                }
                default -> {} // remarks and the like
            }
        }
    }

    /// `<uniqueid type="tvdb">`, `<tvdbid>` or `<imdb_id>`; empty for another element.
    private static String whose(XMLStreamReader in) {
        String name = in.getLocalName().toLowerCase(Locale.ROOT);
        if (name.equals("uniqueid")) {
            String type = in.getAttributeValue(null, "type");
            return type == null ? "" : type.toLowerCase(Locale.ROOT);
        }
        return name.endsWith("id") && name.length() > 2
                ? name.substring(0, name.length() - 2).replaceFirst("_$", "")
                : "";
    }

    private static void keep(String whose, String id, Map<String, String> ids) {
        if (!whose.isEmpty() && !id.isEmpty() && id.length() <= LONGEST_ID) {
            ids.putIfAbsent(whose, id);
        }
    }
}
