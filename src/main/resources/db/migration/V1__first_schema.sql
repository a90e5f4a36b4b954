-- Times are milliseconds since 1970 (UTC), days are days since 1970, truth is 0 or 1, sizes are
-- bytes. Everything here is understood by SQLite and PostgreSQL alike.

-- Numbers that are given once and never again, also not after the row they named is gone.
CREATE TABLE counters (
    name VARCHAR(40) PRIMARY KEY,
    last BIGINT NOT NULL
);
INSERT INTO counters (name, last) VALUES ('queue_item', 0), ('download', 0), ('history', 0);

-- What is known as a whole and belongs to no table of its own.
CREATE TABLE facts (
    name VARCHAR(40) PRIMARY KEY,
    value TEXT NOT NULL
);

-- missing: how many of its episodes are out and held by no file, for the day in the fact
-- 'missing_day'. Kept with every change of episodes and files, and once a day for those that come
-- out, so that lists cost the same for any library.
-- name_order: what to sort by; name_folded: what a search looks into.
CREATE TABLE series (
    series_key VARCHAR(128) PRIMARY KEY,
    folder TEXT NOT NULL,
    name TEXT NOT NULL,
    name_order TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    description TEXT NOT NULL,
    year INTEGER,
    page TEXT,
    poster TEXT,
    provider VARCHAR(64),
    provider_id TEXT,
    monitored SMALLINT NOT NULL,
    missing INTEGER NOT NULL DEFAULT 0,
    updated_at BIGINT NOT NULL
);
CREATE INDEX series_by_folder ON series (folder);
CREATE INDEX series_by_name ON series (name_order, series_key);
CREATE INDEX series_by_missing ON series (missing, series_key);
CREATE INDEX series_by_update ON series (updated_at, series_key);
CREATE INDEX series_by_origin ON series (provider, provider_id);

CREATE TABLE series_alias (
    alias VARCHAR(128) PRIMARY KEY,
    series_key VARCHAR(128) NOT NULL
        REFERENCES series (series_key) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX series_alias_by_series ON series_alias (series_key);

CREATE TABLE episodes (
    series_key VARCHAR(128) NOT NULL
        REFERENCES series (series_key) ON DELETE CASCADE ON UPDATE CASCADE,
    season INTEGER NOT NULL,
    number INTEGER NOT NULL,
    tenths INTEGER NOT NULL,
    title TEXT NOT NULL,
    released_day INTEGER,
    PRIMARY KEY (series_key, season, number, tenths)
);
CREATE INDEX episodes_by_day ON episodes (released_day);

-- path is relative to the anime directory, its elements joined by '/'.
CREATE TABLE files (
    series_key VARCHAR(128) NOT NULL
        REFERENCES series (series_key) ON DELETE CASCADE ON UPDATE CASCADE,
    path TEXT NOT NULL,
    size BIGINT NOT NULL,
    modified_at BIGINT NOT NULL,
    language TEXT,
    PRIMARY KEY (series_key, path)
);

CREATE TABLE file_episodes (
    series_key VARCHAR(128) NOT NULL,
    path TEXT NOT NULL,
    season INTEGER NOT NULL,
    number INTEGER NOT NULL,
    tenths INTEGER NOT NULL,
    PRIMARY KEY (series_key, season, number, tenths, path),
    FOREIGN KEY (series_key, path)
        REFERENCES files (series_key, path) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX file_episodes_by_file ON file_episodes (series_key, path);

-- One row for each finished walk of the anime directory, the newest few.
CREATE TABLE scans (
    finished_at BIGINT PRIMARY KEY,
    series INTEGER NOT NULL,
    files INTEGER NOT NULL
);

-- status: 0 downloading, 1 pending, 2 failed, 3 completed, the order of its lists. It and the counts
-- are kept with every change of the item's downloads.
-- The series is named, not referenced: a queue outlives what the library forgets.
CREATE TABLE queue_items (
    id BIGINT PRIMARY KEY,
    series_key VARCHAR(128) NOT NULL,
    series_name TEXT NOT NULL,
    folder TEXT NOT NULL,
    priority INTEGER NOT NULL,
    status SMALLINT NOT NULL,
    pending INTEGER NOT NULL,
    downloading INTEGER NOT NULL,
    completed INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    sized INTEGER NOT NULL,
    known_bytes BIGINT NOT NULL,
    added_at BIGINT NOT NULL
);
CREATE INDEX queue_items_in_order ON queue_items (status, priority DESC, id);
CREATE INDEX queue_items_by_series ON queue_items (series_key);

-- state: pending, running, waiting, held, completed, failed.
-- state_at: since when, for waiting until when. reason: of waiting, held and failed.
CREATE TABLE downloads (
    id BIGINT PRIMARY KEY,
    item_id BIGINT NOT NULL REFERENCES queue_items (id) ON DELETE CASCADE,
    series_key VARCHAR(128) NOT NULL,
    season INTEGER NOT NULL,
    number INTEGER NOT NULL,
    tenths INTEGER NOT NULL,
    priority INTEGER NOT NULL,
    forced SMALLINT NOT NULL,
    state VARCHAR(10) NOT NULL,
    state_at BIGINT NOT NULL,
    failures INTEGER NOT NULL,
    hold VARCHAR(10),
    reason TEXT,
    size BIGINT,
    file TEXT,
    already_there SMALLINT NOT NULL,
    added_at BIGINT NOT NULL
);
CREATE INDEX downloads_by_item ON downloads (item_id, state);
CREATE INDEX downloads_in_order ON downloads (state, priority DESC, id);
CREATE INDEX downloads_by_time ON downloads (state, state_at);
-- An episode is in the queue once at most.
CREATE UNIQUE INDEX downloads_active ON downloads (series_key, season, number, tenths)
    WHERE state IN ('pending', 'running', 'waiting', 'held');

-- What an idempotency key was answered; the episodes as words 'S01E02', with '=' and the reason
-- where they were skipped.
CREATE TABLE answers (
    idempotency_key VARCHAR(200) PRIMARY KEY,
    wish VARCHAR(64) NOT NULL,
    item_id BIGINT NOT NULL,
    series_key VARCHAR(128) NOT NULL,
    queued TEXT NOT NULL,
    skipped TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX answers_by_expiry ON answers (expires_at);

CREATE TABLE history (
    id BIGINT PRIMARY KEY,
    download_id BIGINT NOT NULL,
    item_id BIGINT NOT NULL,
    series_key VARCHAR(128) NOT NULL,
    series_name TEXT NOT NULL,
    folder TEXT NOT NULL,
    season INTEGER NOT NULL,
    number INTEGER NOT NULL,
    tenths INTEGER NOT NULL,
    state_at BIGINT NOT NULL,
    failures INTEGER NOT NULL,
    reason TEXT,
    file TEXT,
    size BIGINT,
    already_there SMALLINT NOT NULL
);

-- Secrets of the access room: the password's hash, the key that signs tokens.
CREATE TABLE access_values (
    name VARCHAR(40) PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE revoked_tokens (
    token_id VARCHAR(128) PRIMARY KEY,
    expires_at BIGINT NOT NULL
);
CREATE INDEX revoked_tokens_by_expiry ON revoked_tokens (expires_at);

-- recent: the times of the latest failures, oldest first, with spaces between.
CREATE TABLE login_failures (
    origin VARCHAR(64) PRIMARY KEY,
    recent TEXT NOT NULL,
    refusals INTEGER NOT NULL,
    refused_until BIGINT NOT NULL
);
