-- unit: the entry of the anime directory in which the file lies, '' for one that lies there itself.
-- (instr is SQLite's; PostgreSQL says strpos.)
-- version: 2 for a v2. sidecars: how many files beside it bear its name.
ALTER TABLE files ADD COLUMN unit TEXT NOT NULL DEFAULT '';
ALTER TABLE files ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE files ADD COLUMN sidecars INTEGER NOT NULL DEFAULT 0;
UPDATE files SET unit = substr(path, 1, instr(path, '/') - 1) WHERE path LIKE '%/%';
CREATE INDEX files_by_unit ON files (unit, series_key);

-- Files that a scan did not find any more. episodes: words 'S01E02'.
CREATE TABLE gone_files (
    series_key VARCHAR(128) NOT NULL
        REFERENCES series (series_key) ON DELETE CASCADE ON UPDATE CASCADE,
    path TEXT NOT NULL,
    size BIGINT NOT NULL,
    modified_at BIGINT NOT NULL,
    language TEXT,
    episodes TEXT NOT NULL,
    gone_at BIGINT NOT NULL,
    PRIMARY KEY (series_key, path)
);
CREATE INDEX gone_files_by_time ON gone_files (gone_at);

-- Folders as the last scan saw them: a folder that is still the same is not read again.
-- path is relative to the anime directory, '' for that one. modified: microseconds since 1970.
CREATE TABLE scanned_folders (
    path TEXT PRIMARY KEY,
    unit TEXT NOT NULL,
    modified BIGINT NOT NULL,
    identity TEXT NOT NULL
);
CREATE INDEX scanned_folders_by_unit ON scanned_folders (unit);
