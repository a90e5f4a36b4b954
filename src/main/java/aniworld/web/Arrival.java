package aniworld.web;

/// Who opens the page, as far as the server can tell. The page begins with it: so nobody has to ask
/// first, and what the first view needs is asked for all at once.
public enum Arrival {
    /// Nobody has set a password yet.
    FIRST("new", false),
    /// As before, by somebody who has to show the setup code.
    FIRST_FROM_ELSEWHERE("new", true),
    /// Without a session; or the browser kept it back because a link of another site led here.
    STRANGER("out", false),
    /// With a good session.
    OWNER("in", false);

    private final String session;
    private final boolean needsCode;

    Arrival(String session, boolean needsCode) {
        this.session = session;
        this.needsCode = needsCode;
    }

    /// As attributes of the page's root, which the scripts read: a policy that allows no inline
    /// script allows these.
    String attributes() {
        return "data-session=\"%s\"%s".formatted(session, needsCode ? " data-code-needed" : "");
    }
}
