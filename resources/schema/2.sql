-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 2: a document can be taken out of use, and back. Its statements stay; reading passes over them.

CREATE TABLE retraction (
  id INTEGER PRIMARY KEY,               -- the last row of a source counts
  source INTEGER NOT NULL REFERENCES source,
  stands INTEGER NOT NULL,              -- 1: out of use; 0: in use again
  batch INTEGER NOT NULL REFERENCES batch
) STRICT;

CREATE TRIGGER retraction_is_kept BEFORE DELETE ON retraction
BEGIN SELECT RAISE (ABORT, 'retractions are never deleted'); END;
CREATE TRIGGER retraction_stands BEFORE UPDATE ON retraction
BEGIN SELECT RAISE (ABORT, 'retractions are never overwritten'); END;

CREATE VIEW retracted AS
  SELECT source FROM retraction AS r
  WHERE stands = 1 AND id = (SELECT max (id) FROM retraction WHERE source = r.source);
