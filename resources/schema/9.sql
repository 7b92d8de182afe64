-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 9: the journal. What a batch brought in can be taken back and done again, whatever it was; and a source's figure can be
-- withdrawn from a day on. Neither deletes anything.

ALTER TABLE batch ADD COLUMN who TEXT;                      -- NULL: not said
ALTER TABLE batch ADD COLUMN ground INTEGER NOT NULL DEFAULT 0; -- 1: what the store begins with, never taken back
ALTER TABLE batch ADD COLUMN added INTEGER NOT NULL DEFAULT 0;  -- statements
ALTER TABLE batch ADD COLUMN revised INTEGER NOT NULL DEFAULT 0;
UPDATE batch SET ground = 1 WHERE what IN ('shipped catalogue', 'shipped figures', 'breaks of version 4');
WITH told (batch, n) AS (
  SELECT v.batch, count (*) FROM statement AS s JOIN vintage AS v ON v.id = s.vintage GROUP BY v.batch)
UPDATE batch SET added = told.n FROM told WHERE told.batch = batch.id;

CREATE TABLE undoing (
  id INTEGER PRIMARY KEY,               -- the last row of a batch counts
  batch INTEGER NOT NULL REFERENCES batch,
  stands INTEGER NOT NULL,              -- 1: taken back; 0: done again
  newest INTEGER NOT NULL,              -- the newest batch then: what is done later ends the line of redo
  who TEXT,
  at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
) STRICT;
CREATE INDEX undoing_of_batch ON undoing (batch);

CREATE VIEW undone AS
  SELECT batch, id AS undoing, newest FROM undoing AS u
  WHERE stands = 1 AND id = (SELECT max (id) FROM undoing WHERE batch = u.batch);

-- From a day on a source no longer tells a figure; as of the day before it does.
CREATE TABLE withdrawal (
  id INTEGER PRIMARY KEY,
  statement INTEGER NOT NULL REFERENCES statement,
  day INTEGER NOT NULL,                 -- yyyymmdd
  reason TEXT,
  batch INTEGER NOT NULL REFERENCES batch
) STRICT;
CREATE INDEX withdrawal_of_statement ON withdrawal (statement);

CREATE TRIGGER undoing_is_kept BEFORE DELETE ON undoing
BEGIN SELECT RAISE (ABORT, 'what was undone is never deleted'); END;
CREATE TRIGGER undoing_stands BEFORE UPDATE ON undoing
BEGIN SELECT RAISE (ABORT, 'what was undone is never overwritten'); END;
CREATE TRIGGER withdrawal_is_kept BEFORE DELETE ON withdrawal
BEGIN SELECT RAISE (ABORT, 'withdrawals are never deleted'); END;
CREATE TRIGGER withdrawal_stands BEFORE UPDATE ON withdrawal
BEGIN SELECT RAISE (ABORT, 'withdrawals are never overwritten'); END;

-- Reading looks at these: the rows of all batches but those taken back.
CREATE VIEW standing_choice AS SELECT * FROM choice WHERE batch NOT IN (SELECT batch FROM undone);
CREATE VIEW standing_retraction AS SELECT * FROM retraction WHERE batch NOT IN (SELECT batch FROM undone);
CREATE VIEW standing_withdrawal AS SELECT * FROM withdrawal WHERE batch NOT IN (SELECT batch FROM undone);
CREATE VIEW standing_note AS SELECT * FROM note WHERE batch NOT IN (SELECT batch FROM undone);
CREATE VIEW standing_note_retraction AS SELECT * FROM note_retraction WHERE batch NOT IN (SELECT batch FROM undone);
CREATE VIEW standing_finding AS SELECT * FROM finding WHERE batch NOT IN (SELECT batch FROM undone);
CREATE VIEW standing_wording AS SELECT * FROM wording WHERE batch NOT IN (SELECT batch FROM undone);
CREATE VIEW standing_target_term AS SELECT * FROM target_term WHERE batch NOT IN (SELECT batch FROM undone);
CREATE VIEW standing_revision AS SELECT * FROM revision WHERE batch NOT IN (SELECT batch FROM undone);
CREATE VIEW standing_revision_retraction AS SELECT * FROM revision_retraction WHERE batch NOT IN (SELECT batch FROM undone);
CREATE VIEW standing_milestone AS SELECT * FROM milestone WHERE batch NOT IN (SELECT batch FROM undone);
CREATE VIEW standing_milestone_retraction AS SELECT * FROM milestone_retraction WHERE batch NOT IN (SELECT batch FROM undone);
CREATE VIEW standing_completion AS SELECT * FROM completion WHERE batch NOT IN (SELECT batch FROM undone);
CREATE VIEW standing_completion_retraction AS SELECT * FROM completion_retraction WHERE batch NOT IN (SELECT batch FROM undone);
CREATE VIEW standing_owner AS SELECT * FROM owner WHERE batch NOT IN (SELECT batch FROM undone);
CREATE VIEW standing_owner_retraction AS SELECT * FROM owner_retraction WHERE batch NOT IN (SELECT batch FROM undone);
CREATE VIEW standing_event_day AS SELECT * FROM event_day WHERE batch NOT IN (SELECT batch FROM undone);

CREATE VIEW withdrawn AS
  SELECT statement, min (day) AS day FROM standing_withdrawal GROUP BY statement;

DROP VIEW retracted;
CREATE VIEW retracted AS
  SELECT source FROM standing_retraction AS r
  WHERE stands = 1 AND id = (SELECT max (id) FROM standing_retraction WHERE source = r.source);

-- Documents of which nothing is left, for all that brought them in is taken back.
CREATE VIEW vanished AS
  SELECT source FROM vintage WHERE source IS NOT NULL GROUP BY source
  HAVING min (batch IN (SELECT batch FROM undone)) = 1;
