-- What a later version might add; only tests know it.
CREATE TABLE later (
    name TEXT NOT NULL
);
