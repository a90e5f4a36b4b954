-- Pages of providers with their marks (RFC 9110, 8.8), so that an unchanged one costs a 304 after a
-- restart too. id counts up: the smallest was kept longest ago. body is packed by gzip, size its
-- bytes. found_at: the address after all redirects.
CREATE TABLE pages (
    id INTEGER PRIMARY KEY,
    provider TEXT NOT NULL,
    address TEXT NOT NULL,
    found_at TEXT NOT NULL,
    type TEXT NOT NULL,
    etag TEXT NOT NULL,
    last_modified TEXT NOT NULL,
    size INTEGER NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (provider, address)
);
CREATE INDEX pages_by_age ON pages (id, size);

-- The series about which a round over the library has asked already; empty when none is under way.
CREATE TABLE asked_series (
    series_key VARCHAR(128) PRIMARY KEY
        REFERENCES series (series_key) ON DELETE CASCADE ON UPDATE CASCADE
);
