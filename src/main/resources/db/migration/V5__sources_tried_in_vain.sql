-- Sources that were tried in vain for a download; place counts them, the oldest go first.
CREATE TABLE failed_sources (
    download_id BIGINT NOT NULL REFERENCES downloads (id) ON DELETE CASCADE,
    place BIGINT NOT NULL,
    attempt INTEGER NOT NULL,
    failed_at BIGINT NOT NULL,
    host TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (download_id, place)
);
