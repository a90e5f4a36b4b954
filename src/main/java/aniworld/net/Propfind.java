package aniworld.net;

import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;

/// Asks a WebDAV server what lies directly in a folder (RFC 4918, 9.1).
final class Propfind extends HttpUriRequestBase {
    private static final long serialVersionUID = 1L;
    private static final String WANTED =
            """
            <?xml version="1.0" encoding="utf-8"?>
            <propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/></prop></propfind>
            """;

    Propfind(URI address) {
        super("PROPFIND", address);
        setHeader("Depth", "1");
        setEntity(new StringEntity(WANTED, ContentType.APPLICATION_XML));
    }
}
