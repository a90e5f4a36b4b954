-- What was done to files of the user, so that it can be undone, and what has begun, so that a crash
-- leaves nothing half done. kind: delete, replace, rename, undo. state: started, done, undone.
-- The columns from series_key on: the series that left the library with its files.
CREATE TABLE operations (
    id BIGINT PRIMARY KEY,
    kind VARCHAR(10) NOT NULL,
    what TEXT NOT NULL,
    state VARCHAR(10) NOT NULL,
    at BIGINT NOT NULL,
    series_key VARCHAR(128),
    folder TEXT,
    series_name TEXT,
    provider VARCHAR(64),
    provider_id TEXT,
    monitored SMALLINT
);
CREATE INDEX operations_by_state ON operations (state, id);
INSERT INTO counters (name, last) VALUES ('operation', 0);

-- Paths are relative to the anime directory, their elements joined by '/'.
CREATE TABLE operation_moves (
    operation_id BIGINT NOT NULL REFERENCES operations (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    from_path TEXT NOT NULL,
    to_path TEXT NOT NULL,
    PRIMARY KEY (operation_id, place)
);
