-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 10: changes of the catalogue are taken back, too. A row of it is still changed in place; what it held before and after is
-- kept beside it, so that it holds what the last change says whose batch stands.

CREATE TABLE renaming (
  id INTEGER PRIMARY KEY,               -- the last row of a thing that stands counts
  batch INTEGER NOT NULL REFERENCES batch,
  thing TEXT NOT NULL,                  -- indicator, region, source
  key INTEGER NOT NULL,                 -- its number, or code
  before TEXT,                          -- the columns as a JSON array; NULL: it was not there
  after TEXT NOT NULL
) STRICT;
CREATE INDEX renaming_of_thing ON renaming (thing, key, id);
CREATE INDEX renaming_of_batch ON renaming (batch);

CREATE TRIGGER renaming_is_kept BEFORE DELETE ON renaming
BEGIN SELECT RAISE (ABORT, 'changes of the catalogue are never deleted'); END;
CREATE TRIGGER renaming_stands BEFORE UPDATE ON renaming
BEGIN SELECT RAISE (ABORT, 'changes of the catalogue are never overwritten'); END;

CREATE VIEW standing_renaming AS SELECT * FROM renaming WHERE batch NOT IN (SELECT batch FROM undone);
