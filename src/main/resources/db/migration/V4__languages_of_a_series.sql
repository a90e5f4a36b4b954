-- The languages wished for this series, best first, one a line; none where those of the settings hold.
ALTER TABLE series ADD COLUMN languages TEXT NOT NULL DEFAULT '';
