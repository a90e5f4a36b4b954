-- Which series of other providers a person has said are the same as one of the library.
CREATE TABLE series_ties (
    series_key VARCHAR(128) NOT NULL
        REFERENCES series (series_key) ON DELETE CASCADE ON UPDATE CASCADE,
    provider VARCHAR(64) NOT NULL,
    provider_id TEXT NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (series_key, provider)
);
